//! What several papers of a Rakor have in common.

use chrono::NaiveDate;

use crate::{
    desk::protocol::{CarriedLine, RakorPapers},
    i18n::{
        Lang, Words as _,
        words::{
            commitments, letters as w,
            rakor::{clock, office},
        },
    },
    office::{
        doc::{Block, Cell, Column, Doc, Signature, Table},
        head,
    },
    rakor::agenda,
    records::{
        PersonalText,
        coordination::{Decision, Invited, Party, Rakor},
    },
};

/// A paper in the making.
pub struct Sheet<'a> {
    /// All that is known.
    pub papers: &'a RakorPapers,
    /// The Rakor of it.
    pub rakor: &'a Rakor,
    /// In which language.
    pub lang: Lang,
}

impl Sheet<'_> {
    /// An empty paper under the letterhead of the Rakor's place.
    pub fn doc(&self, name: &str, title: &str) -> Doc {
        let date = self.rakor.date.map(|date| format!("-{date}")).unwrap_or_default();
        let mut doc = Doc::new(format!("{name}{date}"), self.lang, title);
        doc.letterhead = head::of_tier(&self.papers.letterhead, &self.papers.tiers);
        doc
    }

    /// Kind and place: "Rapat koordinasi Kabupaten Idaman".
    pub fn meeting(&self) -> String {
        format!("{} {}", self.rakor.kind.say(self.lang), self.papers.place)
    }

    /// The name of the place without its kind, as letters are dated in: "Idaman".
    pub fn town(&self) -> String {
        const KINDS: [&str; 5] = ["Kabupaten ", "Kota ", "Kecamatan ", "Desa ", "Kelurahan "];
        let place = &self.papers.place;
        KINDS.iter().find_map(|kind| place.strip_prefix(kind)).unwrap_or(place).to_owned()
    }

    /// Place and date, or dots for the date.
    pub fn dated(&self, date: Option<NaiveDate>) -> String {
        let date =
            date.map_or_else(|| w::DOTS.of(self.lang).to_owned(), |date| self.lang.date_long(date));
        w::SIGN_PLACE.fill(self.lang, &[("town", &self.town()), ("date", &date)])
    }

    /// A text, or dots to write on where there is none.
    pub fn or_dots(&self, text: &str) -> String {
        if text.is_empty() { w::DOTS.of(self.lang).to_owned() } else { text.to_owned() }
    }

    /// A name as it stands on paper: nothing where identities are hidden.
    pub fn name(&self, name: &PersonalText) -> String {
        if self.papers.concealed { String::new() } else { name.reveal().to_owned() }
    }

    /// Day, time and place of the meeting.
    pub fn when_and_where(&self) -> Vec<(String, String)> {
        let (rakor, lang) = (self.rakor, self.lang);
        let day = rakor.date.map(|date| lang.date_full(date)).unwrap_or_default();
        let time = rakor.starts.map(|starts| {
            let from = clock(starts, lang);
            let until = agenda::ends(rakor).filter(|_| !rakor.agenda.is_empty());
            match until {
                Some(until) => {
                    w::TIME_SPAN.fill(lang, &[("from", &from), ("until", &clock(until, lang))])
                }
                None => w::TIME_FROM.fill(lang, &[("from", &from)]),
            }
        });
        vec![
            self.fact(w::DAY.of(lang), &day),
            self.fact(w::TIME.of(lang), &time.unwrap_or_default()),
            self.fact(w::VENUE.of(lang), &rakor.venue),
        ]
    }

    /// What is what; dots where it is not known.
    pub fn fact(&self, what: &str, value: &str) -> (String, String) {
        (what.to_owned(), self.or_dots(value))
    }

    /// An office with the name of who holds it.
    pub fn who(&self, party: &Party) -> String {
        let both = [office(party, self.lang), self.name(&party.name)];
        let said: Vec<&str> =
            both.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        said.join(", ")
    }

    /// Who leads the meeting: who opens it, or else who invites.
    pub fn chair(&self) -> &Party {
        let rakor = self.rakor;
        if rakor.opened_by.is_empty() { &rakor.host } else { &rakor.opened_by }
    }

    /// A place to sign for an office.
    pub fn sign(&self, over: &str, party: &Party) -> Signature {
        // Who signs for another says so first: "a.n. Bupati Idaman".
        let own = Party { on_behalf_of: String::new(), ..party.clone() };
        let role = match party.on_behalf_of.as_str() {
            "" => office(&own, self.lang),
            whom => {
                let for_whom = w::SIGNS_FOR.fill(self.lang, &[("whom", &whom)]);
                format!("{for_whom}\n{}", office(&own, self.lang))
            }
        };
        let name = self.name(&party.name);
        Signature { over: over.to_owned(), role, name, under: String::new() }
    }

    /// A place to sign as something, with the office below it where it is known.
    pub fn sign_as(&self, what: &str, party: &Party) -> Signature {
        let mut place = self.sign(what, party);
        if place.role.is_empty() {
            std::mem::swap(&mut place.over, &mut place.role);
        }
        place
    }

    /// Those invited, in their order; who came without an invitation last.
    pub fn invited(&self) -> Vec<&Invited> {
        let mut all: Vec<&Invited> = self.rakor.invited.iter().collect();
        all.sort_by_key(|one| (one.walked_in, one.order, one.id));
        all
    }

    /// A row's name: to be written by hand where it is hidden or not known.
    pub fn name_cell(&self, party: &Party) -> Cell {
        let name = self.name(&party.name);
        if name.is_empty() { Cell::Blank } else { Cell::Text(name) }
    }

    /// A row's office.
    pub fn office_cell(&self, party: &Party) -> Cell {
        Cell::text(office(party, self.lang))
    }

    /// The agenda as a table; `None` while there is none.
    pub fn agenda(&self, caption: &str) -> Option<Block> {
        let lang = self.lang;
        let rows: Vec<Vec<Cell>> = agenda::timed(self.rakor)
            .into_iter()
            .map(|(at, item)| {
                let time = at.map(|at| clock(at, lang)).unwrap_or_default();
                vec![
                    Cell::text(time),
                    Cell::text(item.title.clone()),
                    Cell::text(self.who(&item.speaker)),
                ]
            })
            .collect();
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                caption: caption.to_owned(),
                columns: vec![
                    Column::new(w::TIME.of(lang), 1),
                    Column::new(w::AGENDA_ITEM.of(lang), 4),
                    Column::new(w::SPEAKER.of(lang), 3),
                ],
                rows,
                foot: Vec::new(),
            })
        })
    }

    /// Decisions in their order.
    pub fn decisions(&self) -> Vec<String> {
        let mut all: Vec<&Decision> = self.rakor.decisions.iter().collect();
        all.sort_by_key(|decision| (decision.order, decision.id));
        all.into_iter().map(|decision| decision.text.clone()).collect()
    }

    /// Decisions as a numbered list, or a line that there are none.
    pub fn decisions_block(&self) -> Block {
        let points = self.decisions();
        if points.is_empty() {
            return Block::Text(w::DECISIONS_NONE.of(self.lang).to_owned());
        }
        Block::List { numbered: true, points }
    }

    /// The promises made in this Rakor, in short; or a line that there are none.
    pub fn promises(&self) -> Block {
        let lang = self.lang;
        let made = &self.papers.carried.made;
        if made.is_empty() {
            return Block::Text(w::PROMISES_NONE.of(lang).to_owned());
        }
        let row = |(line, no): (&CarriedLine, u32)| {
            vec![
                Cell::count(no),
                Cell::text(line.promise.text.clone()),
                Cell::text(commitments::owner(&line.promise, lang)),
                Cell::text(lang.date(line.promise.due)),
            ]
        };
        Block::Table(Table {
            caption: String::new(),
            columns: vec![
                Column::new(w::NO.of(lang), 1),
                Column::new(w::WHAT.of(lang), 6),
                Column::new(w::WHO.of(lang), 4),
                Column::new(w::DUE.of(lang), 2),
            ],
            rows: made.iter().zip(1..).map(row).collect(),
            foot: Vec::new(),
        })
    }
}

/// A heading of the first level.
pub fn heading(words: &str) -> Block {
    Block::Heading(1, words.to_owned())
}
