//! Characters: what is the same as a plain one, and what only stands between digits.

/// Full-width forms as plain ones, so that `４９０` is `490` and `：` is `:`.
pub(super) fn plain(input: &str) -> String {
    input
        .chars()
        .map(|it| match it {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap_or(it),
            _ => it,
        })
        .collect()
}

/// Whether this plain character only stands between digits.
///
/// Includes the marks nobody sees: zero-width spaces and direction marks that come along when text is pasted.
pub(super) fn is_separator(it: char) -> bool {
    it.is_whitespace()
        || matches!(
            it,
            '-' | '/'
                | '\\'
                | '|'
                | '.'
                | ','
                | ':'
                | ';'
                | '_'
                | '='
                | '('
                | ')'
                | '['
                | ']'
                | '&'
        )
        || matches!(it, '、' | '。' | '·' | '•' | '【' | '】' | '「' | '」' | '−')
        || matches!(it, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(it, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
