//! The logo and the charts.

use super::{
    Writer,
    sheet::{EMU_A_MM, EMU_A_TWIP, LOGO_MM},
    table::{close, open, td},
};
use crate::office::{
    doc::{Chart, Letterhead},
    docx::xml::{paragraph, styled, text},
    picture,
};

impl Writer<'_> {
    /// The logo within its space, its shape kept.
    pub(super) fn logo(&mut self, head: &Letterhead) -> Option<String> {
        let (wide, high) = picture::size(&head.logo)?;
        let (wide, high) = (f64::from(wide), f64::from(high));
        let scale = LOGO_MM * EMU_A_MM / wide.max(high);
        let size = ((wide * scale).round() as u32, (high * scale).round() as u32);
        let drawing = self.drawing("rIdLogo", size, "Logo");
        Some(paragraph(r#"<w:pStyle w:val="Kop"/>"#, &drawing))
    }

    /// Pictures below each other, or two side by side on a page that lies; a table for each that
    /// has no picture.
    pub(super) fn charts(&mut self, charts: &[Chart]) {
        let all = self.sheet.width();
        let side_by_side = self.sheet.landscape && charts.iter().all(|chart| !chart.png.is_empty());
        if !side_by_side {
            for chart in charts {
                if chart.png.is_empty() {
                    self.table(&chart.table);
                    continue;
                }
                let caption = styled("Caption", &chart.caption);
                let picture = self.chart(chart, all);
                self.out.push_str(&(caption + &picture));
            }
            return;
        }
        for two in charts.chunks(2) {
            let width = all / 2;
            self.out.push_str(&open(&[width, width], false));
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for chart in two {
                let caption = styled("Caption", &chart.caption);
                // The cell's own margins are not the picture's.
                let picture = self.chart(chart, width - 200);
                self.out.push_str(&td(width, "", &(caption + &picture)));
            }
            if two.len() == 1 {
                self.out.push_str(&td(width, "", &paragraph("", "")));
            }
            self.out.push_str("</w:tr>");
            close(&mut self.out);
        }
    }

    /// The picture of a chart, so many twips wide.
    fn chart(&mut self, chart: &Chart, twips: u32) -> String {
        let (wide, high) = (f64::from(chart.size.0.max(1)), f64::from(chart.size.1));
        let cx = (f64::from(twips) * EMU_A_TWIP).round();
        let cy = (cx * high / wide).round();
        self.charts += 1;
        let relation = format!("rIdChart{}", self.charts);
        let drawing = self.drawing(&relation, (cx as u32, cy as u32), &chart.words);
        paragraph(r#"<w:keepLines/><w:spacing w:after="120"/>"#, &drawing)
    }

    /// A picture within a line of words.
    fn drawing(&mut self, relation: &str, (cx, cy): (u32, u32), words: &str) -> String {
        self.pictures += 1;
        let id = self.pictures;
        let words = text(words);
        format!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="Gambar {id}" descr="{words}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="gambar"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        )
    }
}
