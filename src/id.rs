//! Names that come from content. Each kind is its own type, so a step is never looked up by a flow's name.

use std::borrow::Borrow;
use std::fmt;
use std::rc::Rc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "compiled", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(Rc<str>);

        impl $name {
            pub fn new(id: &str) -> $name {
                $name(id.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(FlowId);
id!(StepId);
id!(OptionId);
id!(RefId);
id!(ClaimId);
id!(
    /// ISO 3166-1 alpha-2, or `001` for the world (UN M.49).
    Region
);
id!(
    /// A BCP 47 tag.
    Locale
);

impl Region {
    pub fn world() -> Region {
        Region::new("001")
    }
}

impl Locale {
    /// Whether a name has the shape of a tag: a language, then letters and digits joined by hyphens. Nothing else may become
    /// part of an address or a script.
    pub fn is_tag(name: &str) -> bool {
        let mut parts = name.split('-');
        let language = parts.next().unwrap_or_default();
        let fits = |part: &str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        (2..=3).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_language_tags() {
        for good in ["en", "zh-Hans", "yue", "pt-BR", "zh-Hant-HK"] {
            assert!(Locale::is_tag(good), "{good}");
        }
        for bad in ["", "EN", "e", "zh_CN", "en-", "..", "en'];alert(1);//", "zh-\u{200b}"] {
            assert!(!Locale::is_tag(bad), "{bad}");
        }
    }
}
