//! The beta distribution, and Student's t through it.

/// Logarithm of the gamma function (Lanczos, g = 7, nine terms; Numerical Recipes 6.1).
pub fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        let pi = std::f64::consts::PI;
        return (pi / (pi * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let sum = TERMS
        .iter()
        .zip(1..)
        .fold(0.999_999_999_999_809_9, |sum, (term, at)| sum + term / (x + f64::from(at)));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// Share of a beta distribution below `x` (regularised incomplete beta function), by its continued
/// fraction (Numerical Recipes 6.4).
pub fn below(alpha: f64, beta: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    if x > (alpha + 1.0) / (alpha + beta + 2.0) {
        return 1.0 - below(beta, alpha, 1.0 - x);
    }
    let front = ln_gamma(alpha + beta) - ln_gamma(alpha) - ln_gamma(beta)
        + alpha * x.ln()
        + beta * (1.0 - x).ln();
    front.exp() * fraction(alpha, beta, x) / alpha
}

#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let safe = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / safe(1.0 - (a + b) * x / (a + 1.0));
    let mut result = d;
    for step in 1..500 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / safe(1.0 + even * d);
        c = safe(1.0 + even / c);
        result *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / safe(1.0 + odd * d);
        c = safe(1.0 + odd / c);
        result *= d * c;
        if (d * c - 1.0).abs() < 1e-14 {
            break;
        }
    }
    result
}

/// The value below which this share of a beta distribution lies: Newton's method, kept between
/// two ends.
pub fn quantile(alpha: f64, beta: f64, share: f64) -> f64 {
    let norm = ln_gamma(alpha + beta) - ln_gamma(alpha) - ln_gamma(beta);
    let density = |x: f64| (norm + (alpha - 1.0) * x.ln() + (beta - 1.0) * (1.0 - x).ln()).exp();
    let (mut low, mut high, mut x) = (0.0, 1.0, alpha / (alpha + beta));
    for _ in 0..100 {
        let beyond = below(alpha, beta, x) - share;
        if beyond < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let step = x - beyond / density(x);
        let next = if step > low && step < high { step } else { f64::midpoint(low, high) };
        if (next - x).abs() < 1e-13 {
            return next;
        }
        x = next;
    }
    x
}

/// Two-sided 95 % of Student's t with so many degrees of freedom.
pub fn t95(freedom: f64) -> f64 {
    // For t ≥ 0: P(|T| > t) is the share of beta(freedom ÷ 2, ½) below freedom ÷ (freedom + t²).
    let x = quantile(freedom / 2.0, 0.5, 0.05);
    (freedom * (1.0 - x) / x).sqrt()
}
