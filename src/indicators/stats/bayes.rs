//! Shrinkage: what a small place's share probably is, given how places differ.

use super::beta::quantile;
use crate::indicators::{Figure, Interval, Prior};

/// How the true shares of these places are spread, by the method of moments.
///
/// With the mean m = Σx ÷ Σn, the spread s² = Σ n (p − m)² ÷ Σ n and the part of it that chance
/// makes, m (1 − m) ÷ n̄, what is left is A = s² − m (1 − m) ÷ n̄; and α + β = m (1 − m) ÷ A − 1.
/// `None` where nothing is left: places differ no more than chance makes them.
///
/// Source: Marshall, Applied Statistics 40 (1991) 283 (global empirical Bayes estimator), with the
/// binomial instead of the Poisson variance.
pub fn prior(figures: impl Iterator<Item = Figure> + Clone) -> Option<Prior> {
    let shares = figures
        .filter(|figure| figure.denominator > 0 && figure.numerator <= figure.denominator)
        .map(|figure| (f64::from(figure.numerator), f64::from(figure.denominator)));
    let (places, x, n) =
        shares.clone().fold((0.0, 0.0, 0.0), |(k, x, n), (xi, ni)| (k + 1.0, x + xi, n + ni));
    if places < 2.0 {
        return None;
    }
    let mean = x / n;
    let spread = shares.map(|(xi, ni)| ni * (xi / ni - mean).powi(2)).sum::<f64>() / n;
    let within = mean * (1.0 - mean);
    let between = spread - within / (n / places);
    // Beyond this the moments belong to no beta distribution.
    if between <= 0.0 || between >= within {
        return None;
    }
    let weight = within / between - 1.0;
    Some(Prior { alpha: mean * weight, beta: (1.0 - mean) * weight })
}

/// The shrunken share of a place with its 95 % interval: mean and quantiles of beta(α + x,
/// β + n − x). `None` where the share is above 1.
pub fn shrink(prior: Prior, figure: Figure) -> Option<(f64, Interval)> {
    let missed = figure.denominator.checked_sub(figure.numerator)?;
    let alpha = prior.alpha + f64::from(figure.numerator);
    let beta = prior.beta + f64::from(missed);
    let interval =
        Interval { low: quantile(alpha, beta, 0.025), high: quantile(alpha, beta, 0.975) };
    Some((alpha / (alpha + beta), interval))
}
