//! What a person writes for the police: all of it their own words, none of it required.
//!
//! Invariant: nothing here is ever logged, put in an address, a title or a file name.

use crate::imei::reading;

macro_rules! incident {
    ($($(#[$doc:meta])* $field:ident $name:literal $size:ident;)+) => {
        /// The fields of the sheet. Empty means: left blank for a pen.
        #[derive(Clone, PartialEq, Eq, Default)]
        pub struct Incident {
            $($(#[$doc])* pub $field: String,)+
        }

        /// Names a field, so that one form control serves all.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[allow(non_camel_case_types, reason = "named after the fields they stand for")]
        pub enum Field { $($field),+ }

        impl Field {
            pub const ALL: &[Field] = &[$(Field::$field),+];

            /// The slot of its label in `sheet.json`, and its id in a form.
            pub const fn name(self) -> &'static str {
                match self { $(Field::$field => $name),+ }
            }

            pub const fn size(self) -> Size {
                match self { $(Field::$field => Size::$size),+ }
            }
        }

        impl Incident {
            pub fn value(&self, field: Field) -> &str {
                match field { $(Field::$field => &self.$field),+ }
            }

            pub fn set(&mut self, field: Field, value: String) {
                match field { $(Field::$field => self.$field = value),+ }
            }
        }
    };
}

/// How much room a field takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    Half,
    Line,
    Lines,
}

impl Size {
    /// The most characters that still fit on the one page, with every field full.
    pub const fn longest(self) -> usize {
        match self {
            Size::Half => 60,
            Size::Line => 120,
            Size::Lines => 400,
        }
    }
}

incident! {
    /// When it happened or was noticed, as they would say it.
    when "when" Half;
    place "place" Half;
    story "story" Lines;
    witnesses "witnesses" Line;
    model "model" Half;
    look "look" Half;
    imei "imei" Half;
    second_imei "second-imei" Half;
    serial "serial" Half;
    proof "proof" Half;
    number "number" Half;
    second_number "second-number" Half;
    last_place "last-place" Line;
    money "money" Lines;
    name "name" Half;
    contact "contact" Half;
}

impl Incident {
    /// Writes what was typed. A text that holds the two IMEIs of a phone with two SIMs fills both fields.
    pub fn write(&mut self, field: Field, text: String) {
        if field == Field::imei && self.second_imei.is_empty() {
            let parts = reading::parts(&text);
            let whole = parts.iter().all(|part| reading::read(part).imei().is_some());
            if let ([first, second], true) = (parts.as_slice(), whole) {
                self.imei.clone_from(first);
                self.second_imei.clone_from(second);
                return;
            }
        }
        self.set(field, text);
    }
}

/// Says only how much was written, never what.
impl std::fmt::Debug for Incident {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let filled = Field::ALL.iter().filter(|field| !self.value(**field).is_empty()).count();
        write!(f, "Incident({filled} fields filled)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_imeis_in_one_field_fill_both() {
        let mut incident = Incident::default();
        incident.write(Field::imei, "490154203237518 / 356938035643809".into());
        assert_eq!(incident.imei, "490154203237518");
        assert_eq!(incident.second_imei, "356938035643809");
    }

    #[test]
    fn what_was_typed_stays_as_typed() {
        let mut incident = Incident::default();
        incident.write(Field::imei, "49-015420".into());
        assert_eq!((incident.imei.as_str(), incident.second_imei.as_str()), ("49-015420", ""));
    }

    #[test]
    fn nothing_typed_is_printed_for_a_log() {
        let incident = Incident { name: "somebody".into(), ..Incident::default() };
        assert_eq!(format!("{incident:?}"), "Incident(1 fields filled)");
    }
}
