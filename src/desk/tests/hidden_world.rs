//! A small workspace that has a marker in every field which may say who a person is.

use chrono::NaiveDate;

use super::bench::{Bench, DESA, code, day, draft, file, posyandu, sheet_row, visit};
use crate::{
    desk::protocol::*,
    documents::{Actor, Extra, Id, Stamp},
    exchange::model::{Field, ParsedFile, Refusal, RefusedRow},
    rakor::contacts::contact_id,
    records::{
        BatchId, ChildId, Consent, Exit, ExitReason, Nik, PersonalText, Place, PosyanduId,
        Referral, Reported, Session,
        coordination::{
            AgendaItem, AksiReport, Attendance, Bimtek, Campaign, Commitment, Holder, Invited,
            Nomenclature, Paper, PaperRef, Participant, Partner, PartnerKind, Party, PuskesmasPj,
            Rakor, Seat, SeatRole, Sector, Standing, Team,
        },
    },
    strata::Item,
};

/// Makes markers: words that occur nowhere else.
pub struct Markers {
    seed: u64,
    next: u64,
}

impl Markers {
    pub fn new(seed: u64) -> Self {
        Self { seed: seed % 0xffff, next: 0 }
    }

    /// What all of them have in common.
    pub fn common(&self) -> String {
        format!("qz{:04x}", self.seed)
    }

    pub fn word(&mut self) -> String {
        self.next += 1;
        format!("Qz{:04x}{}", self.seed, self.next)
    }

    /// Two words, as a name has them.
    pub fn name(&mut self) -> PersonalText {
        PersonalText::new(format!("{} {}", self.word(), self.word()))
    }
}

/// The workspace, and what is needed to ask for its parts.
pub struct World {
    pub bench: Bench,
    pub posyandu: PosyanduId,
    pub other: PosyanduId,
    pub child: ChildId,
    pub gone: ChildId,
    pub batch: BatchId,
    pub entry: String,
    pub papers: Vec<PaperRef>,
    pub nik: String,
    pub name: String,
}

const TODAY: &str = "2026-04-10";

impl World {
    pub fn new(markers: &mut Markers) -> Self {
        let (bench, _) = Bench::ready(TODAY);
        let settings = bench.ask(GetOverview {}).unwrap().settings;
        let settings = crate::records::Settings { actor: Actor(markers.word()), ..settings };
        bench.ask(SaveSettings { settings }).unwrap();
        let place = SavePosyandu { address: markers.word(), ..posyandu("Mawar") };
        let here = bench.ask(place).unwrap();
        let other = bench.posyandu("Anggrek");
        let nik = format!("137501{}{:04}", "100524", markers.seed % 9000 + 1);
        let (child, name, entry) = a_child(&bench, here, &nik, markers);
        let gone = a_child_that_left(&bench, here, other, markers);
        sessions(&bench, here, markers);
        let batch = imports(&bench, markers);
        let papers = papers(&bench, markers);
        bench.ask(OpenIdentities { reason: markers.word() }).unwrap();
        Self { bench, posyandu: here, other, child, gone, batch, entry, papers, nik, name }
    }
}

/// Edited once in every field, so that its history holds the markers of before and after.
fn a_child(
    bench: &Bench,
    posyandu: PosyanduId,
    nik: &str,
    markers: &mut Markers,
) -> (ChildId, String, String) {
    let mut made = |nik: Option<Nik>, phone: &str| {
        let mut child = draft("x", "2024-05-10", posyandu);
        let who = &mut child.identity;
        who.name = markers.name();
        who.nik = nik;
        who.masked_nik = PersonalText::new(format!("13750{phone}****"));
        for text in [&mut who.mother, &mut who.father, &mut who.parents] {
            *text = markers.name();
        }
        who.phone = PersonalText::new(format!("0812{}{phone}", markers.word()));
        let home = &mut child.home;
        for text in [&mut home.rt, &mut home.rw, &mut home.dasawisma, &mut home.address] {
            *text = markers.name();
        }
        child.consent = Some(Consent {
            given: true,
            by: markers.name(),
            date: day("2025-01-01"),
            how: markers.word(),
        });
        child
    };
    let first = made(None, "1");
    let second = made(Nik::parse(nik).ok(), "2");
    let name = second.identity.name.reveal().to_owned();
    let id = bench.ask(SaveChild { id: None, base_rev: None, child: first }).unwrap().id;
    let saved = bench.ask(SaveChild { id: Some(id), base_rev: Some(1), child: second }).unwrap();
    for (month, kg) in [("2026-02-12", 10.0), ("2026-03-12", 10.2)] {
        let mut visit = visit(month, posyandu, Some(kg), Some(80.0));
        visit.care.illness = markers.word();
        visit.care.note = markers.word();
        visit.care.referral = Some(Referral { to: markers.word(), reason: markers.word() });
        bench.ask(SaveVisit { child: id, base_rev: None, visit }).unwrap();
    }
    (id, name, saved.entry)
}

fn a_child_that_left(
    bench: &Bench,
    from: PosyanduId,
    to: PosyanduId,
    markers: &mut Markers,
) -> ChildId {
    let mut child = draft("x", "2023-05-10", from);
    child.identity.name = markers.name();
    let id = bench.ask(SaveChild { id: None, base_rev: None, child: child.clone() }).unwrap().id;
    bench.weigh(id, "2026-03-12", 12.0, Some(90.0));
    let date: NaiveDate = day("2026-03-20");
    bench.ask(TransferChild { child: id, to, date, note: markers.word() }).unwrap();
    child.posyandu = to;
    let note = markers.word();
    child.exit = Some(Exit { date: day("2026-04-01"), reason: ExitReason::Other, note });
    bench.ask(SaveChild { id: Some(id), base_rev: None, child }).unwrap();
    id
}

fn sessions(bench: &Bench, posyandu: PosyanduId, markers: &mut Markers) {
    let session = Session {
        id: Id::from_bits(77),
        posyandu,
        month: "2026-03".parse().unwrap(),
        date: day("2026-03-12"),
        kader_present: Some(5),
        closed: true,
        closed_at: None,
        closed_by: None,
        note: markers.word(),
        edited: Stamp::default(),
        extra: Extra::new(),
    };
    bench.ask(SaveSession { session }).unwrap();
    let answer = AnswerDraft { item: Item::ALL[0], value: 1, evidence: markers.word(), date: None };
    let note = markers.word();
    let telaah = SaveTelaah { posyandu, year: 2026, base_rev: 0, answers: vec![answer], note };
    // Whether the item can be answered by hand does not matter here.
    let _ = bench.ask(telaah);
}

/// A file with a child that may be another, a refused row, columns nobody knows.
fn imports(bench: &Bench, markers: &mut Markers) -> BatchId {
    let stem = markers.word();
    let mut row = |name: &str, date: &str| {
        let mut row = sheet_row(name, "2025-05-10", "", "Melati I", (date, 8.0));
        row.child.parents = markers.name();
        row.child.address = markers.name();
        row.columns.insert(markers.word(), serde_json::Value::String(markers.word()));
        if let Some(visit) = &mut row.visit {
            visit.reported = Some(Reported {
                weight_for_age: Some(3.0),
                weight_for_age_words: markers.word(),
                ..Reported::default()
            });
        }
        row
    };
    let first = row(&format!("{stem}nuddin Saputra"), "2026-02-12");
    let second = row(&format!("{stem}nudin Saputra"), "2026-03-12");
    bench.import(&file(&markers.word(), vec![first]));
    let refused = vec![RefusedRow {
        sheet: 0,
        row: 9,
        field: Field::Weight,
        reason: Refusal::NotANumber,
        found: markers.word(),
    }];
    let file = ParsedFile { refused, ..file(&markers.word(), vec![second]) };
    bench.import(&file).batch
}

fn party(markers: &mut Markers) -> Party {
    Party {
        sector: Some(Sector::Kesehatan),
        instansi: "Dinas Kesehatan".to_owned(),
        position: "Kepala Dinas".to_owned(),
        name: markers.name(),
        sex: None,
        standing: Standing::Definitif,
        on_behalf_of: String::new(),
        extra: Extra::new(),
    }
}

/// Every kind of document that names people, edited once.
fn papers(bench: &Bench, markers: &mut Markers) -> Vec<PaperRef> {
    let papers: Vec<Paper> = vec![
        team(markers).into(),
        rakor(markers).into(),
        commitment(markers).into(),
        partner(markers).into(),
        aksi().into(),
        campaign().into(),
        contact(bench, markers).into(),
    ];
    let edited: Vec<Paper> = vec![
        team(markers).into(),
        rakor(markers).into(),
        commitment(markers).into(),
        partner(markers).into(),
        aksi().into(),
        campaign().into(),
        contact(bench, markers).into(),
    ];
    for (papers, rev) in [(papers, 0), (edited.clone(), 1)] {
        let papers = papers.into_iter().map(|paper| PaperView { paper, rev }).collect();
        bench.ask(SavePapers { papers }).unwrap();
    }
    edited.iter().map(Paper::reference).collect()
}

fn aksi() -> AksiReport {
    let month = "2026-03".parse().unwrap();
    AksiReport::new(Id::from_bits(5), Place::Region(code(&DESA[..8])), month, month)
}

/// The PJ of the one Puskesmas there is.
fn contact(bench: &Bench, markers: &mut Markers) -> PuskesmasPj {
    let puskesmas = bench.ask(GetPlaces { month: None }).unwrap().puskesmas.remove(0).id;
    let mut one = PuskesmasPj::new(contact_id(puskesmas), puskesmas);
    one.party.name = markers.name();
    one.phone = markers.name();
    one
}

/// The child has not come yet: its name stands on the list of whom to call.
fn campaign() -> Campaign {
    let mut one = Campaign::new(Id::from_bits(6), day("2026-04-02"), day("2026-04-20"), 95);
    "Operasi Timbang".clone_into(&mut one.name);
    one
}

pub fn team(markers: &mut Markers) -> Team {
    let mut team = Team::new(Id::from_bits(1), Place::Regency, Nomenclature::TimPembina);
    team.seats.push(Seat {
        id: Id::from_bits(11),
        order: 0,
        role: SeatRole::Ketua,
        bidang: String::new(),
        sector: Some(Sector::Kesehatan),
        office: "Kepala Dinas Kesehatan".to_owned(),
        duties: String::new(),
        holders: vec![Holder {
            id: Id::from_bits(12),
            name: markers.name(),
            instansi: "Dinas Kesehatan".to_owned(),
            standing: Standing::Plt,
            phone: markers.name(),
            from: Some(day("2025-01-01")),
            until: None,
            skills: Vec::new(),
            extra: Extra::new(),
        }],
        extra: Extra::new(),
    });
    team
}

pub fn rakor(markers: &mut Markers) -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(2), Place::Regency);
    rakor.theme = "Penguatan Pokjanal".to_owned();
    rakor.date = Some(day("2026-04-20"));
    rakor.host = party(markers);
    rakor.facilitator = party(markers);
    rakor.opened_by = party(markers);
    rakor.notulis = party(markers);
    rakor.invitation.signed_by = party(markers);
    rakor.agenda.push(AgendaItem {
        id: Id::from_bits(21),
        order: 0,
        title: "Pembukaan".to_owned(),
        minutes: 15,
        speaker: party(markers),
        extra: Extra::new(),
    });
    rakor.invited.push(Invited {
        id: Id::from_bits(22),
        team: None,
        order: 0,
        party: party(markers),
        walked_in: false,
        attendance: Some(Attendance::Represented),
        represented_by: party(markers),
        at: None,
        follow_up: String::new(),
        extra: Extra::new(),
    });
    rakor.bimtek = Some(Bimtek {
        participants: vec![Participant {
            id: Id::from_bits(23),
            team: None,
            name: markers.name(),
            posyandu: None,
            sector: None,
            attended: true,
            pre: Some(40),
            post: Some(80),
            extra: Extra::new(),
        }],
        ..Bimtek::default()
    });
    rakor
}

pub fn commitment(markers: &mut Markers) -> Commitment {
    let mut commitment = Commitment::new(Id::from_bits(3), Place::Regency, day("2026-04-20"));
    commitment.text = "Melengkapi alat ukur".to_owned();
    commitment.owner = party(markers);
    commitment.due = day("2026-06-30");
    commitment
}

fn partner(markers: &mut Markers) -> Partner {
    Partner {
        id: Id::from_bits(4),
        name: "PT Contoh".to_owned(),
        kind: PartnerKind::default(),
        business: String::new(),
        contact: markers.name(),
        contact_position: "Humas".to_owned(),
        phone: markers.name(),
        note: String::new(),
        ended: false,
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}
