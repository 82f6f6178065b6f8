//! Papers of coordination, a handful of kinds: begun, written on, deleted, and each of it taken back
//! and done again. Every save writes its number in several places of the paper: half of one is seen.

use idaman::{
    desk::protocol::{DeletePaper, GetPaper, GetPaperHistory, PaperView, SavePapers, UndoPaper},
    documents::{Extra, Id, Millis},
    platform::random,
    rakor::{
        aksi::report_id,
        lifecycle::{registration_id, row},
    },
    records::{
        Month, PersonalText, Place,
        coordination::{
            AksiItem, AksiReport, AksiState, Attendance, Cause, Commitment, Holder, Invited,
            Nomenclature, Note, NoteKind, Paper, PaperRef, Partner, Party, Pilot, Problem, Rakor,
            Registration, Seat, SeatRole, Sk, SpmField, Stage, Standing, Team,
        },
    },
};

use super::{DESA, Fact, KECAMATAN, NAME, Soak, code, fact, numbers, one_in, said};
use crate::Outcome;

/// Papers of each kind that are edited by turns.
const EACH: u64 = 3;
/// Kinds there are.
const KINDS: u64 = 8;

impl Soak {
    /// An empty one.
    fn blank(&self, kind: u64, key: u64) -> Result<Paper, String> {
        let bits = 0x5041_4b00 + kind * 16 + key;
        let (desa, kecamatan) = (code(DESA)?, code(KECAMATAN)?);
        let year = 2024 + i32::try_from(key).unwrap_or_default();
        let month = |n| Month::new(year, n).ok_or("no month");
        Ok(match kind {
            0 => Commitment::new(Id::from_bits(bits), Place::Regency, self.today).into(),
            1 => Rakor::new(Id::from_bits(bits), Place::Region(kecamatan)).into(),
            2 => {
                let field = SpmField::Kesehatan;
                Problem::new(Id::from_bits(bits), Place::Region(desa), field, self.today).into()
            }
            3 => {
                let (place, from, to) = (Place::Region(kecamatan), month(1)?, month(6)?);
                AksiReport::new(report_id(&place, from, to), place, from, to).into()
            }
            4 => {
                let place = Place::Region(kecamatan);
                Team::new(Id::from_bits(bits), place, Nomenclature::TimPembina).into()
            }
            5 => Partner::new(Id::from_bits(bits), String::new()).into(),
            6 => Pilot::new(Id::from_bits(bits), kecamatan, self.posyandu[0], self.today).into(),
            _ => {
                let at = self.posyandu[0];
                Registration::new(registration_id(at, year), at, year).into()
            }
        })
    }

    async fn held(&self, paper: PaperRef) -> Option<PaperView> {
        self.desk.ask(GetPaper { paper }).await.ok()
    }

    pub(super) async fn a_paper(&self, value: u64) -> Outcome {
        let (kind, key) = (random::bits() % KINDS, random::bits() % EACH);
        let blank = self.blank(kind, key)?;
        let (name, which) = (name(&blank, key), blank.reference());
        let before = self.held(which).await;
        let was =
            before.as_ref().map_or_else(|| "nothing".to_owned(), |view| value_of(&view.paper));
        let (entry, now) = match before {
            Some(view) if one_in(8) => {
                let gone = DeletePaper { paper: which, rev: view.rev };
                (self.doing(&[fact(&name, "nothing")], gone).await?, "nothing".to_owned())
            }
            known => {
                let (mut paper, rev) = known.map_or((blank, 0), |view| (view.paper, view.rev));
                write(&mut paper, &format!("{NAME} {key} {value}"), value, self);
                let saving = SavePapers { papers: vec![PaperView { paper, rev }] };
                let saved = self.doing(&[fact(&name, value)], saving).await?;
                let saved = saved.into_iter().next().ok_or("nothing was saved")?;
                (saved.entry, value.to_string())
            }
        };
        if one_in(4) {
            self.doing(&[fact(&name, was)], UndoPaper { entry }).await?;
            if one_in(2) {
                let history =
                    self.desk.ask(GetPaperHistory { paper: which }).await.map_err(said)?;
                let newest = history.into_iter().next().ok_or("no history")?;
                let again = UndoPaper { entry: newest.entry };
                self.doing(&[fact(&name, now)], again).await?;
            }
        }
        Ok(())
    }

    pub(super) async fn facts_of_papers(&self) -> Vec<Fact> {
        let mut found = Vec::new();
        for (kind, key) in (0..KINDS).flat_map(|kind| (0..EACH).map(move |key| (kind, key))) {
            let Ok(blank) = self.blank(kind, key) else { continue };
            if let Some(view) = self.held(blank.reference()).await {
                found.push(fact(name(&blank, key), value_of(&view.paper)));
            }
        }
        found
    }
}

fn name(paper: &Paper, key: u64) -> String {
    format!("{}-{key}", paper.kind().code())
}

/// Writes on a paper.
fn write(paper: &mut Paper, text: &str, value: u64, soak: &Soak) {
    let (id, extra) = (Id::from_bits(1), Extra::new());
    let text = || text.to_owned();
    match paper {
        Paper::Commitment(one) => (one.text, one.owner.instansi) = (text(), text()),
        Paper::Rakor(one) => {
            one.theme = text();
            one.date = Some(soak.today);
            let (kind, at, agenda, speaker) = (NoteKind::Notulen, Millis(0), None, String::new());
            one.notes = vec![Note { id, kind, at, agenda, speaker, text: text(), extra }];
            one.invited = vec![invited(text(), value)];
        }
        Paper::Problem(one) => {
            (one.title, one.note) = (text(), text());
            one.causes = vec![Cause { id: Id::from_bits(1), text: text(), extra }];
        }
        Paper::AksiReport(one) => {
            one.statement = text();
            one.items = vec![aksi(text())];
        }
        Paper::Team(one) => {
            one.secretariat = text();
            let (number, date, until, note) = (text(), soak.today, None, String::new());
            one.sks = vec![Sk {
                id: Id::from_bits(1),
                number,
                date,
                until,
                issued_by: text(),
                note,
                extra,
            }];
            one.seats = vec![seat(&text())];
        }
        Paper::Partner(one) => (one.name, one.note) = (text(), text()),
        Paper::Pilot(one) => one.note = text(),
        Paper::Registration(one) => {
            let mut counts = row("001", "002", "");
            counts.counts.set(Stage::Infant, u32::try_from(value).ok());
            (one.note, one.rows) = (text(), vec![counts]);
        }
        _ => {}
    }
}

/// Somebody who came, or stayed away by turns.
fn invited(instansi: String, value: u64) -> Invited {
    let even = value.is_multiple_of(2);
    Invited {
        id: Id::from_bits(2),
        team: None,
        order: 0,
        party: Party { instansi, ..Party::default() },
        walked_in: false,
        attendance: Some(if even { Attendance::Present } else { Attendance::Absent }),
        represented_by: Party::default(),
        at: None,
        follow_up: String::new(),
        extra: Extra::new(),
    }
}

fn aksi(done: String) -> AksiItem {
    AksiItem {
        aksi: "kader".to_owned(),
        state: AksiState::Running,
        prefilled: Vec::new(),
        obstacles: done.clone(),
        done,
        next: String::new(),
        extra: Extra::new(),
    }
}

/// A seat and who holds it.
fn seat(text: &str) -> Seat {
    let holder = Holder {
        id: Id::from_bits(3),
        name: PersonalText::new(text),
        instansi: String::new(),
        standing: Standing::default(),
        phone: PersonalText::default(),
        from: None,
        until: None,
        skills: Vec::new(),
        extra: Extra::new(),
    };
    Seat {
        id: Id::from_bits(2),
        order: 0,
        role: SeatRole::Ketua,
        bidang: String::new(),
        sector: None,
        office: text.to_owned(),
        duties: String::new(),
        holders: vec![holder],
        extra: Extra::new(),
    }
}

/// Of which edit a paper is: every place of it, or it says so.
fn value_of(paper: &Paper) -> String {
    let texts: Vec<&str> = match paper {
        Paper::Commitment(one) => vec![&one.text, &one.owner.instansi],
        Paper::Rakor(one) => vec![
            &one.theme,
            one.notes.first().map_or("", |note| &note.text),
            one.invited.first().map_or("", |who| &who.party.instansi),
        ],
        Paper::Problem(one) => {
            vec![&one.title, &one.note, one.causes.first().map_or("", |cause| &cause.text)]
        }
        Paper::AksiReport(one) => {
            vec![&one.statement, one.items.first().map_or("", |item| &item.done)]
        }
        Paper::Team(one) => {
            let holder = one.seats.first().and_then(|seat| seat.holders.first());
            vec![
                &one.secretariat,
                one.sks.first().map_or("", |sk| &sk.number),
                holder.map_or("", |holder| holder.name.reveal()),
            ]
        }
        Paper::Partner(one) => vec![&one.name, &one.note],
        Paper::Pilot(one) => vec![&one.note],
        Paper::Registration(one) => vec![&one.note],
        _ => Vec::new(),
    };
    let counted = match paper {
        Paper::Registration(one) => one.rows.first().and_then(|row| row.counts.of(Stage::Infant)),
        _ => None,
    };
    let mut values = texts.iter().map(|text| numbers(text).map(|(_, value)| value));
    let first = values.next().flatten();
    let whole = values.all(|value| value == first)
        && (counted.is_none() || counted.map(u64::from) == first);
    match first {
        Some(value) if whole => value.to_string(),
        _ => format!("torn:{}", texts.join("|").replace(' ', "_")),
    }
}
