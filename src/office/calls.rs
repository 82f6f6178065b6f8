//! Calling the families whose child has not come: the list for the RT, and the message for a chat.
//!
//! The list names children, the message does not unless somebody asks for it: messages are passed
//! on. Made from a concealed answer, both know no more than that (initials, no RT).

use chrono::Datelike as _;

use super::doc::{Block, Cell, Column, Doc, Table};
use crate::{
    desk::protocol::{CallChild, CallGroup, CallList},
    i18n::{Lang, words::campaigns as w},
    records::{Month, PersonalText},
};

/// Months in which vitamin A capsules are given (domain.md 3.4).
const VITAMIN_A: [u32; 2] = [2, 8];

/// What it is: the campaign, or the month's weighing.
pub fn what(list: &CallList, lang: Lang) -> String {
    if list.name.is_empty() {
        let month = lang.month(Month::of(list.from));
        return w::ACT_MONTH.fill(lang, &[("month", &month)]);
    }
    list.name.clone()
}

/// From when to when, and the Posyandu's usual day where it is known.
fn when(list: &CallList, group: &CallGroup, lang: Lang) -> String {
    let (from, until) = (lang.date_long(list.from), lang.date_long(list.until));
    let span = if list.from == list.until {
        from
    } else {
        w::MSG_SPAN.fill(lang, &[("from", &from), ("until", &until)])
    };
    if group.schedule.is_empty() {
        return span;
    }
    w::MSG_SCHEDULE.fill(lang, &[("span", &span), ("schedule", &group.schedule)])
}

fn place(group: &CallGroup, lang: Lang) -> String {
    let name = w::MSG_POSYANDU.fill(lang, &[("name", &group.name)]);
    let parts = [name.as_str(), &group.address, &group.within];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A message for a chat of parents; with the names of children only where they are asked for.
pub fn message(list: &CallList, group: &CallGroup, names: bool, lang: Lang) -> String {
    let n = group.children.len();
    let line = |text: crate::i18n::Text, key: &str, value: &str| text.fill(lang, &[(key, &value)]);
    let mut lines = vec![
        format!("*{}*", what(list, lang)),
        String::new(),
        w::MSG_HELLO.fill(lang, &[("n", &n), ("name", &group.name)]),
        String::new(),
        line(w::MSG_WHEN, "when", &when(list, group, lang)),
        line(w::MSG_WHERE, "where", &place(group, lang)),
        w::MSG_WHO.of(lang).to_owned(),
        w::MSG_BRING.of(lang).to_owned(),
    ];
    let vitamin = |month: u32| VITAMIN_A.contains(&month);
    if vitamin(list.from.month()) || vitamin(list.until.month()) {
        lines.push(w::MSG_VITAMIN.of(lang).to_owned());
    }
    if names {
        lines.extend([String::new(), w::MSG_CHILDREN.of(lang).to_owned()]);
        lines.extend(group.children.iter().map(|child| {
            let rt = rt(child, lang);
            format!(
                "- {}{}",
                child.name.reveal(),
                if rt.is_empty() { rt } else { format!(" ({rt})") }
            )
        }));
    }
    lines.extend([
        String::new(),
        w::MSG_AWAY.of(lang).to_owned(),
        w::MSG_THANKS.fill(lang, &[("name", &group.name)]),
    ]);
    lines.join("\n")
}

/// The RT of a child, with its RW; empty where it is not known.
pub fn rt(child: &CallChild, lang: Lang) -> String {
    let text = |text: &PersonalText| text.reveal().trim().to_owned();
    match (text(&child.rt), text(&child.rw)) {
        (rt, _) if rt.is_empty() => String::new(),
        (rt, rw) if rw.is_empty() => w::RT.fill(lang, &[("rt", &rt)]),
        (rt, rw) => w::RT_RW.fill(lang, &[("rt", &rt), ("rw", &rw)]),
    }
}

/// The children of a Posyandu by RT, in their order; those whose RT is not known last.
pub fn by_rt(group: &CallGroup, lang: Lang) -> Vec<(String, Vec<&CallChild>)> {
    let mut found: Vec<(String, Vec<&CallChild>)> = Vec::new();
    for child in &group.children {
        let rt = rt(child, lang);
        match found.last_mut().filter(|(last, _)| *last == rt) {
            Some((_, children)) => children.push(child),
            None => found.push((rt, vec![child])),
        }
    }
    found
}

/// A paper for each of these Posyandu: one table an RT, with room to tick who was called.
pub fn sheet(list: &CallList, groups: &[&CallGroup], lang: Lang) -> Doc {
    let mut doc = Doc::new(file(list, lang), lang, w::SHEET_TITLE.of(lang).to_uppercase());
    doc.subtitle = what(list, lang);
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            doc.blocks.push(Block::NewPage);
        }
        doc.blocks.push(Block::Heading(1, w::MSG_POSYANDU.fill(lang, &[("name", &group.name)])));
        let fact = |text: crate::i18n::Text, value: String| (text.of(lang).to_owned(), value);
        let count = [
            ("n", &group.children.len() as &dyn std::fmt::Display),
            ("d", &group.weighed),
            ("s", &group.sasaran),
        ];
        doc.blocks.push(Block::Facts(vec![
            fact(w::SHEET_WHEN, when(list, group, lang)),
            fact(w::SHEET_WHERE, place(group, lang)),
            fact(w::SHEET_COUNT, w::GROUP_SUM.fill(lang, &count)),
        ]));
        let tables = by_rt(group, lang).into_iter();
        doc.blocks.extend(tables.map(|(rt, children)| Block::Table(table(rt, &children, lang))));
        doc.blocks.push(Block::Note(w::SHEET_NOTE.of(lang).to_owned()));
    }
    doc
}

/// Without names of people or places: it lies in a folder of downloads.
fn file(list: &CallList, lang: Lang) -> String {
    format!("{}-{}", w::SHEET_FILE.of(lang), list.until)
}

fn table(rt: String, children: &[&CallChild], lang: Lang) -> Table {
    let column = |text: crate::i18n::Text, width| Column::new(text.of(lang), width);
    let row = |child: &&CallChild| {
        let last = child.weighed.map(|day| lang.date(day));
        vec![
            Cell::text(child.name.reveal()),
            Cell::text(lang.age_months(child.months)),
            Cell::text(child.parents.reveal()),
            Cell::text(child.dasawisma.reveal()),
            Cell::text(last.unwrap_or_else(|| w::NEVER.of(lang).to_owned())),
            Cell::Blank,
        ]
    };
    Table {
        caption: if rt.is_empty() { w::RT_UNKNOWN.of(lang).to_owned() } else { rt },
        columns: vec![
            column(w::SHEET_NAME, 4),
            column(w::SHEET_AGE, 2),
            column(w::SHEET_PARENTS, 4),
            column(w::SHEET_DASAWISMA, 3),
            column(w::SHEET_LAST, 3),
            column(w::SHEET_DONE, 2),
        ],
        rows: children.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{documents::Id, growth::Sex};

    fn child(id: u64, name: &str, rt: &str, rw: &str) -> CallChild {
        CallChild {
            id: Id::from_bits(id),
            name: PersonalText::new(name),
            sex: Sex::Female,
            birth_date: "2024-05-10".parse().unwrap(),
            months: 27,
            parents: PersonalText::new("Ibu Sari"),
            rt: PersonalText::new(rt),
            rw: PersonalText::new(rw),
            dasawisma: PersonalText::new("Mawar 2"),
            weighed: None,
            called: None,
        }
    }

    fn list() -> CallList {
        let group = CallGroup {
            posyandu: Id::from_bits(1),
            name: "Melati".to_owned(),
            within: "Tarok".to_owned(),
            address: "Balai RW 03".to_owned(),
            schedule: "Rabu minggu kedua".to_owned(),
            sasaran: 40,
            weighed: 37,
            called: 0,
            came: 0,
            children: vec![
                child(1, "Citra", "001", "03"),
                child(2, "Dewi", "001", "03"),
                child(3, "Eka", "", ""),
            ],
        };
        CallList {
            name: "Bulan Penimbangan".to_owned(),
            from: "2026-08-03".parse().unwrap(),
            until: "2026-08-14".parse().unwrap(),
            today: "2026-08-05".parse().unwrap(),
            missing: 3,
            called: 0,
            came: 0,
            groups: vec![group],
            total: 1,
            per_page: 10,
        }
    }

    #[test]
    fn the_message_says_when_where_and_what_to_bring_and_names_no_child() {
        let list = list();
        let said = message(&list, &list.groups[0], false, Lang::Id);
        for words in [
            "*Bulan Penimbangan*",
            "Masih 3 anak di Posyandu Melati",
            "3 Agustus 2026 sampai 14 Agustus 2026 (hari buka biasanya Rabu minggu kedua)",
            "Posyandu Melati, Balai RW 03, Tarok",
            "Bawa: Buku KIA atau KMS",
            "vitamin A",
        ] {
            assert!(said.contains(words), "{words} in {said}");
        }
        for name in ["Citra", "Dewi", "Eka", "Sari", "001"] {
            assert!(!said.contains(name), "{name} in {said}");
        }
        let named = message(&list, &list.groups[0], true, Lang::En);
        assert!(named.contains("- Citra (RT 001 / RW 03)") && named.contains("- Eka\n"), "{named}");
        // A month without capsules, and without a campaign.
        let (from, until) = ("2026-09-01".parse().unwrap(), "2026-09-30".parse().unwrap());
        let month = CallList { name: String::new(), from, until, ..list };
        let said = message(&month, &month.groups[0], false, Lang::Id);
        assert!(said.starts_with("*Penimbangan Posyandu bulan September 2026*"), "{said}");
        assert!(!said.contains("vitamin"));
    }

    #[test]
    fn the_list_has_a_table_for_each_rt() {
        let list = list();
        let groups = [&list.groups[0], &list.groups[0]];
        let doc = sheet(&list, &groups, Lang::Id);
        let captions: Vec<&str> = doc.tables().map(|table| table.caption.as_str()).collect();
        let one = ["RT 001 / RW 03", "RT tidak tercatat"];
        assert_eq!(captions, [one, one].concat());
        assert_eq!(doc.tables().map(|table| table.rows.len()).collect::<Vec<_>>(), [2, 1, 2, 1]);
        assert_eq!(doc.blocks.iter().filter(|block| **block == Block::NewPage).count(), 1);
        assert_eq!(doc.file, "daftar-jemput-2026-08-14");
        assert!(doc.tables().all(|t| t.rows.iter().all(|row| row.len() == t.columns.len())));
    }
}
