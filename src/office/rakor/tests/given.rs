//! The Rakor that the papers are made of.

use super::*;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn party(sector: Sector, position: &str, name: &str) -> Party {
    Party {
        sector: Some(sector),
        position: position.to_owned(),
        name: PersonalText::new(name),
        ..Party::default()
    }
}

pub(super) fn invited(n: u64, party: Party, attendance: Option<Attendance>) -> Invited {
    let order = n as u32;
    Invited { order, attendance, ..blank(Id::from_bits(n), party) }
}

pub(super) fn item(n: u64, title: &str, minutes: u16) -> AgendaItem {
    AgendaItem {
        id: Id::from_bits(n),
        order: n as u32,
        title: title.to_owned(),
        minutes,
        speaker: Party::default(),
        extra: Extra::new(),
    }
}

pub(super) fn note(n: u64, kind: NoteKind, agenda: Option<u64>, text: &str) -> Note {
    Note {
        id: Id::from_bits(n),
        kind,
        at: Millis(i64::try_from(n).unwrap()),
        agenda: agenda.map(Id::from_bits),
        speaker: "Camat".to_owned(),
        text: text.to_owned(),
        extra: Extra::new(),
    }
}

pub(super) fn rakor() -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(1), Place::Regency);
    rakor.kind = RakorKind::Rakor;
    rakor.date = Some(day("2026-05-24"));
    rakor.starts = Some(510);
    rakor.venue = "Aula".to_owned();
    rakor.theme = "Posyandu kuat".to_owned();
    rakor.host = party(Sector::PemberdayaanDesa, "Kepala DPMD", "");
    rakor.opened_by = Party {
        standing: Standing::Pj,
        ..party(Sector::Sekretariat, "Sekretaris Daerah", "Bahar Lamanda")
    };
    rakor.notulis = party(Sector::PemberdayaanDesa, "Kepala Seksi", "Rina Putri");
    rakor.record_number = "400.5/131".to_owned();
    rakor.invitation.number = "400.5/117".to_owned();
    rakor.invitation.date = Some(day("2026-05-15"));
    rakor.agenda = vec![item(2, "Arahan", 20), item(1, "Pembukaan", 15)];
    let guest = |n, sector, position, how| invited(n, party(sector, position, "Siti Aminah"), how);
    rakor.invited = vec![
        guest(1, Sector::Kesehatan, "Kepala Dinkes", Some(Attendance::Present)),
        guest(2, Sector::Pendidikan, "Kepala Disdik", Some(Attendance::Represented)),
        guest(3, Sector::Perumahan, "Kepala Perkim", Some(Attendance::Absent)),
        guest(4, Sector::Sosial, "Kepala Dinsos", Some(Attendance::Excused)),
    ];
    rakor.invited[2].follow_up = "Notulen dikirim".to_owned();
    let walked = guest(5, Sector::Mitra, "Direktur", Some(Attendance::Present));
    rakor.invited.push(Invited { walked_in: true, ..walked });
    rakor.notes = vec![
        note(1, NoteKind::Arahan, Some(2), "Enam bidang hadir"),
        note(2, NoteKind::Question, Some(1), "Siapa menanggung?"),
        note(3, NoteKind::Notulen, None, "Tutup pukul dua"),
    ];
    let decided = |n: u32, text: &str| Decision {
        id: Id::from_bits(u64::from(n)),
        order: n,
        text: text.to_owned(),
        extra: Extra::new(),
    };
    rakor.decisions = vec![decided(2, "Kedua"), decided(1, "Pertama")];
    rakor
}

pub(super) fn promise(text: &str) -> CarriedLine {
    CarriedLine {
        promise: PromiseLine {
            id: Id::from_bits(9),
            text: text.to_owned(),
            sector: Some(Sector::Kesehatan),
            instansi: "Dinas Kesehatan".to_owned(),
            position: "Kepala".to_owned(),
            place: Place::Regency,
            name: String::new(),
            within: String::new(),
            rakor: None,
            made: day("2026-05-24"),
            due: day("2026-08-01"),
            status: CommitmentStatus::Open,
            standing: How::Late(3),
            moved: None,
            funding: Some(Funding::Csr),
            kind: None,
            amount: None,
            proof: String::new(),
            evidence: 0,
            last: None,
        },
        below: false,
        told: Vec::new(),
    }
}

pub(super) fn papers(rakor: Rakor) -> RakorPapers {
    let figure = |numerator, denominator| Figure { numerator, denominator };
    let row = |name: &str, n: u32| SealedRow {
        place: Place::Regency,
        name: name.to_owned(),
        figures: vec![Some((figure(n, 200), figure(1, 2))), None],
    };
    RakorPapers {
        view: PaperView { paper: rakor.into(), rev: 1 },
        today: day("2026-08-04"),
        place: "Kabupaten Idaman".to_owned(),
        tiers: vec!["Kabupaten Idaman".to_owned()],
        team: None,
        sealed: Some(SealedView {
            stamp: Stamp { at: Millis(1_779_600_000_000), by: Actor::default() },
            month: "2026-04".parse().unwrap(),
            seal: "abc123".to_owned(),
            intact: true,
            indicators: vec![IndicatorId::Ds, IndicatorId::Stunting],
            rows: vec![row("", 150), row("Lumbung", 33)],
            changed: 2,
        }),
        kinds: KindsCame::default(),
        carried: Carried {
            day: day("2026-05-24"),
            before: None,
            open: vec![promise("Lama")],
            closed: Vec::new(),
            made: vec![promise("Ganti timbangan")],
        },
        letterhead: Letterhead {
            lines: vec!["Pemerintah Kabupaten Idaman".to_owned()],
            ..Letterhead::default()
        },
        concealed: false,
    }
}
