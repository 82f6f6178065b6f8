//! Numbers in sentences: decimal comma in Indonesian, point in English.

/// `value` with at most `decimals` decimals, trailing zeros dropped, decimal comma.
pub(crate) fn id(value: f64, decimals: usize) -> String {
    en(value, decimals).replace('.', ",")
}

/// The same with a decimal point.
pub(crate) fn en(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
