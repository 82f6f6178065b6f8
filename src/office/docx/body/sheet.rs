//! The sheet of paper: its size and margins.

use crate::office::doc::Page;

/// An inch is 1440 twips and 914,400 EMU.
pub(super) const TWIPS_A_MM: f64 = 1440.0 / 25.4;
pub(super) const EMU_A_MM: f64 = 914_400.0 / 25.4;
pub(super) const EMU_A_TWIP: f64 = 914_400.0 / 1440.0;
/// Space of the logo, in millimetres.
pub(super) const LOGO_MM: f64 = 22.0;

pub(super) struct Sheet {
    /// Twips: of the page, of its margins left, right, top and bottom.
    page: (u32, u32),
    sides: (u32, u32),
    pub(super) landscape: bool,
}

impl Sheet {
    pub(super) fn of(page: Page) -> Self {
        let mm = |mm: f64| (mm * TWIPS_A_MM).round() as u32;
        match page {
            Page::Portrait => {
                Self { page: (11_906, 16_838), sides: (mm(22.0), mm(18.0)), landscape: false }
            }
            Page::Landscape => {
                Self { page: (16_838, 11_906), sides: (mm(18.0), mm(15.0)), landscape: true }
            }
        }
    }

    /// Twips between the margins.
    pub(super) fn width(&self) -> u32 {
        self.page.0 - self.sides.0 - self.sides.1
    }

    pub(super) fn section(&self) -> String {
        let ((width, height), (left, right)) = (self.page, self.sides);
        let turned = if self.landscape { r#" w:orient="landscape""# } else { "" };
        format!(
            r#"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="850" w:right="{right}" w:bottom="1020" w:left="{left}" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>"#
        )
    }
}
