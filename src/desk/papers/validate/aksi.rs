//! Reports of aksi nyata: of a kecamatan or desa, with months in their order.

use super::Found;
use crate::{
    desk::protocol::{PaperField as F, Why},
    records::{Place, coordination::AksiReport},
};

/// Problems of a report.
pub fn check(report: &AksiReport, found: &mut Found<'_>) {
    found.place(&report.place, F::Place);
    found.when(!matches!(report.place, Place::Region(_)), F::Place, Why::Malformed);
    found.when(report.to < report.from, F::Month, Why::BeforeStart);
    found.text(&report.statement, F::Text);
    for item in &report.items {
        for text in [&item.done, &item.obstacles, &item.next] {
            found.text(text, F::Text);
        }
    }
}
