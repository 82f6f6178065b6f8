//! The parts of the package around the document: types, relations, styles, lists, foot.

use std::fmt::Write as _;

use super::xml::text;
use crate::office::{
    doc::{Doc, PaperLang},
    picture::Picture,
};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
/// The namespace of `WordprocessingML`.
pub const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// The relations of the package.
pub const PACKAGE_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

/// The number of the page, at the right of the foot.
pub const FOOTER: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"#;

/// Nothing of an older Word's ways.
pub const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#;

/// Where the logo lies.
pub fn logo_name(kind: Picture) -> String {
    format!("word/media/logo.{}", kind.ending())
}

/// Which part is of which type.
pub fn types(logo: Option<Picture>, charts: usize) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut out = format!(
        r#"{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#
    );
    let chart = (charts > 0).then_some(Picture::Png);
    let kinds: Vec<Picture> =
        logo.into_iter().chain(chart.filter(|png| logo != Some(*png))).collect();
    for kind in kinds {
        let _ = write!(
            out,
            r#"<Default Extension="{}" ContentType="{}"/>"#,
            kind.ending(),
            kind.mime()
        );
    }
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("footer", "footer"),
        ("settings", "settings"),
    ];
    for (name, kind) in parts {
        let _ = write!(
            out,
            r#"<Override PartName="/word/{name}.xml" ContentType="{word}.{kind}+xml"/>"#
        );
    }
    out.push_str(r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#);
    out
}

/// The relations of the document.
pub fn relations(logo: Option<Picture>, charts: usize) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut out = format!(
        r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    );
    for (id, kind) in ["styles", "numbering", "footer", "settings"].into_iter().enumerate() {
        let id = id + 1;
        let _ =
            write!(out, r#"<Relationship Id="rId{id}" Type="{base}/{kind}" Target="{kind}.xml"/>"#);
    }
    if let Some(kind) = logo {
        let _ = write!(
            out,
            r#"<Relationship Id="rIdLogo" Type="{base}/image" Target="media/logo.{}"/>"#,
            kind.ending()
        );
    }
    for n in 1..=charts {
        let _ = write!(
            out,
            r#"<Relationship Id="rIdChart{n}" Type="{base}/image" Target="media/chart{n}.png"/>"#
        );
    }
    out.push_str("</Relationships>");
    out
}

/// Title and language. By whom and when is not said: the paper says it where it matters.
pub fn core(doc: &Doc) -> String {
    let title = if doc.title.is_empty() { &doc.file } else { &doc.title };
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>"#,
        text(title),
        tag(doc.lang)
    )
}

/// The language tag, by which an office program checks the spelling.
pub fn tag(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::Id => "id-ID",
        PaperLang::En => "en-GB",
    }
}

/// A style of paragraphs: id, name, properties of the paragraph and of its words.
type Style = (&'static str, &'static str, &'static str, &'static str);

const STYLES: [Style; 12] = [
    (
        "Title",
        "Title",
        r#"<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:jc w:val="center"/>"#,
        r#"<w:b/><w:caps/><w:sz w:val="25"/>"#,
    ),
    ("Subtitle", "Subtitle", r#"<w:spacing w:after="240"/><w:jc w:val="center"/>"#, ""),
    (
        "Heading1",
        "heading 1",
        r#"<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>"#,
        "<w:b/>",
    ),
    (
        "Heading2",
        "heading 2",
        r#"<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>"#,
        "<w:b/><w:i/>",
    ),
    (
        "Centre",
        "Baris tengah",
        r#"<w:keepNext/><w:spacing w:before="160" w:after="160"/><w:jc w:val="center"/>"#,
        "<w:b/>",
    ),
    ("Side", "Tempat dan tanggal", r#"<w:keepNext/><w:jc w:val="right"/>"#, ""),
    (
        "Note",
        "Catatan",
        r#"<w:spacing w:after="80"/>"#,
        r#"<w:color w:val="444444"/><w:sz w:val="17"/>"#,
    ),
    (
        "Caption",
        "caption",
        r#"<w:keepNext/><w:spacing w:before="120" w:after="60"/>"#,
        r#"<w:b/><w:sz w:val="20"/>"#,
    ),
    (
        "Cell",
        "Isi tabel",
        r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="18"/>"#,
    ),
    (
        "CellSmall",
        "Isi tabel rapat",
        r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="14"/>"#,
    ),
    (
        "Kop",
        "Kop surat",
        r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>"#,
        r#"<w:sz w:val="26"/>"#,
    ),
    (
        "Sign",
        "Tanda tangan",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:after="0"/><w:jc w:val="center"/>"#,
        "",
    ),
];

/// Styles, so that who goes on writing changes a look in one place.
pub fn styles(doc: &Doc) -> String {
    let tag = tag(doc.lang);
    // A letter, which has no title, is one page: lines as a typewriter has them.
    let (after, line) = if doc.title.is_empty() { (80, 240) } else { (120, 276) };
    let mut out = format!(
        r#"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{tag}" w:eastAsia="{tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="{after}" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
    );
    for (id, name, paragraph, words) in STYLES {
        let _ = write!(
            out,
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{words}</w:rPr></w:style>"#
        );
    }
    out.push_str("</w:styles>");
    out
}

/// Bullets are list 1; each numbered list is one of its own, so that it begins at 1.
pub fn numbering(numbered: u32) -> String {
    let level = |format: &str, mark: &str| {
        format!(
            r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl>"#
        )
    };
    let mut out = format!(
        r#"{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0">{}</w:abstractNum><w:abstractNum w:abstractNumId="1">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        level("bullet", "•"),
        level("decimal", "%1."),
    );
    for list in 0..numbered {
        let id = list + 2;
        let _ = write!(
            out,
            r#"<w:num w:numId="{id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
        );
    }
    out.push_str("</w:numbering>");
    out
}
