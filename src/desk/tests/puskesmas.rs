//! Contacts of Puskesmas, and who of which kind came to a meeting.

use super::bench::{Bench, DESA, REGENCY, code, posyandu};
use crate::{
    desk::protocol::*,
    documents::Id,
    rakor::{attendance::Came, contacts::contact_id, invite::blank},
    records::{
        PersonalText, Place,
        coordination::{
            AksiReport, Attendance, Paper, Partner, PartnerKind as K, Party, PuskesmasPj, Rakor,
            RakorKind, RakorState, Sector,
        },
    },
    wilayah::Level,
};

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap();
}

fn rows(bench: &Bench) -> PuskesmasPage {
    bench.ask(GetPuskesmas { place: Place::Regency }).unwrap()
}

fn three(bench: &Bench) {
    for (name, puskesmas) in [("Anggrek", "Kenari"), ("Dahlia", "Rasimah"), ("Soka", "Tigo")] {
        let draft = SavePosyandu { puskesmas: puskesmas.to_owned(), ..posyandu(name) };
        bench.ask(draft).unwrap();
    }
}

#[test]
fn who_has_not_reported_stands_first() {
    let (bench, _) = Bench::ready("2026-04-10");
    three(&bench);
    let page = rows(&bench);
    let names: Vec<&str> = page.rows.iter().map(|row| row.name.as_str()).collect();
    let all = page.rows.len() as u32;
    assert!(names.contains(&"Kenari") && names.contains(&"Rasimah") && names.contains(&"Tigo"));
    assert_eq!(page.reported, 0);
    let first = page.rows.iter().find(|row| row.name == "Kenari").unwrap();
    let mut contact = PuskesmasPj::new(contact_id(first.id), first.id);
    contact.party.name = PersonalText::new("Bidan Contoh");
    contact.phone = PersonalText::new("0800");
    save(&bench, contact, 0);
    let page = rows(&bench);
    assert_eq!((page.reported, page.rows.len() as u32), (1, all));
    assert_eq!(page.rows.last().map(|row| row.name.as_str()), Some("Kenari"));
    bench.hidden.set(true);
    let Paper::PuskesmasPj(seen) = rows(&bench).rows.pop().unwrap().contact.paper else { panic!() };
    assert_eq!((seen.party.name.reveal(), seen.phone.reveal()), ("B. C.", ""));
    assert_eq!(seen.party.position, "PJ pengelola Posyandu");
}

#[test]
fn puskesmas_and_kinds_of_partners_are_counted_at_a_meeting() {
    let (bench, _) = Bench::ready("2026-04-10");
    three(&bench);
    let partner =
        |n, name: &str, kind| Partner { kind, ..Partner::new(Id::from_bits(n), name.to_owned()) };
    save(&bench, partner(1, "Perumda Air", K::Bumd), 0);
    save(&bench, partner(2, "Bank Daerah", K::Bumd), 0);
    save(&bench, partner(3, "Radio Kota", K::Media), 0);
    let mut rakor = Rakor::new(Id::from_bits(50), Place::Regency);
    "Advokasi".clone_into(&mut rakor.theme);
    (rakor.kind, rakor.state) = (RakorKind::Advokasi, RakorState::Held);
    rakor.date = Some("2026-04-01".parse().unwrap());
    save(&bench, rakor, 0);
    let id = Id::from_bits(50);
    let invite = InviteTeams {
        rakor: id,
        own: false,
        below: false,
        partners: true,
        tpps: false,
        puskesmas: true,
    };
    let all = rows(&bench).rows.len() as u32;
    assert_eq!(bench.ask(invite.clone()).unwrap().added, 3 + all);
    assert_eq!(bench.ask(invite).unwrap().added, 0, "inviting twice invites once");
    let paper = crate::records::coordination::PaperRef::new(
        crate::records::coordination::PaperKind::Rakor,
        id,
    );
    let view = bench.ask(GetPaper { paper }).unwrap();
    let mut rakor = Rakor::try_from(view.paper).unwrap();
    for row in &mut rakor.invited {
        let here = ["Perumda Air", "Radio Kota", "Puskesmas Tigo"];
        let came = here.contains(&row.party.instansi.as_str());
        row.attendance = Some(if came { Attendance::Present } else { Attendance::Absent });
    }
    // One who came without being in any register.
    let party = |sector, instansi: &str| Party {
        sector: Some(sector),
        instansi: instansi.to_owned(),
        ..Party::default()
    };
    let mut guest = blank(Id::from_bits(99), party(Sector::Mitra, "Koperasi Baru"));
    (guest.walked_in, guest.attendance) = (true, Some(Attendance::Present));
    rakor.invited.push(guest);
    // A partner and a Puskesmas written by hand are known by their names.
    let mut bank = blank(Id::from_bits(98), party(Sector::Mitra, "BANK  daerah"));
    bank.attendance = Some(Attendance::Represented);
    rakor.invited.push(bank);
    let mut kenari = blank(Id::from_bits(97), party(Sector::Puskesmas, "puskesmas kenari"));
    kenari.attendance = Some(Attendance::Present);
    rakor.invited.push(kenari);
    save(&bench, rakor, view.rev);
    let kinds = bench.ask(GetRakorAround { rakor: id }).unwrap().kinds;
    let expected = [
        (Some(K::Bumd), Came { all: 3, came: 2 }),
        (Some(K::Media), Came { all: 1, came: 1 }),
        (None, Came { all: 1, came: 1 }),
    ];
    assert_eq!(kinds.partners, expected);
    let came = &kinds.puskesmas;
    assert_eq!((came.all, came.invited, came.came), (all, all, 2));
    assert!(came.away.iter().any(|name| name == "Rasimah"));
    let period = crate::indicators::Period::Year(2026);
    let done = bench.ask(GetWorkDone { place: Place::Regency, period }).unwrap();
    assert_eq!(done.kinds.partners, expected, "the account of the year");
    assert_eq!(rows(&bench).meeting.map(|(_, _, came)| came.came), Some(2));
}

/// The file of a kecamatan brings who looks after its Posyandu at the Puskesmas, and the Puskesmas.
#[test]
fn contacts_go_along_with_the_file_of_a_kecamatan() {
    let (bench, _) = Bench::ready("2026-04-10");
    three(&bench);
    let first = rows(&bench).rows.into_iter().find(|row| row.name == "Kenari").unwrap();
    let mut contact = PuskesmasPj::new(contact_id(first.id), first.id);
    contact.party.name = PersonalText::new("Bidan Contoh");
    save(&bench, contact, 0);
    let kecamatan = code(DESA).at(Level::Kecamatan).unwrap();
    let months = ("2026-01".parse().unwrap(), "2026-03".parse().unwrap());
    let report = AksiReport::new(Id::from_bits(1), Place::Region(kecamatan), months.0, months.1);
    save(&bench, report, 0);
    let what = HandOffWhat::Reports(kecamatan);
    let made = bench.ask(MakeHandOff { what, names: true, passphrase: String::new() }).unwrap();
    let other = Bench::new("2026-04-11");
    other.ask(ChooseRegency { code: code(REGENCY) }).unwrap();
    let (bytes, passphrase) = (made.bytes, String::new());
    other.ask(ApplyHandOff { bytes, passphrase, decisions: Vec::new() }).unwrap();
    let work = other.work();
    let papers = pollster::block_on(work.papers()).unwrap();
    assert_eq!(papers.contacts[&contact_id(first.id)].document.party.name.reveal(), "Bidan Contoh");
    let places = pollster::block_on(work.places()).unwrap();
    let names: Vec<&str> = places.puskesmas.values().map(|p| p.document.name.as_str()).collect();
    assert_eq!(names, ["Kenari"]);
}
