//! The advocacy with partners that the made-up regency held between its two Rakor.

use super::{
    id,
    rakor::{at, attend, back, base, number, office_day, party, put_agenda},
};
use crate::{
    demo::Demo,
    documents::Extra,
    rakor::invite,
    records::{
        Place,
        coordination::{Decision, Note, NoteKind, Party, Rakor, RakorKind, RakorState, Sector},
    },
};

/// Its number among the meetings, and how many days ago it was.
const ADVOCACY: u64 = 2;
const AGO: u64 = 110;

/// The meeting.
pub(super) fn advocacy(demo: &Demo) -> Rakor {
    let day = office_day(back(demo, AGO));
    let theme = "Advokasi Pokjanal Posyandu bersama mitra: satu Posyandu Idaman per kecamatan";
    let mut rakor = base(ADVOCACY, Place::Regency, theme);
    rakor.kind = RakorKind::Advokasi;
    rakor.state = RakorState::Held;
    rakor.date = Some(day);
    rakor.starts = Some(9 * 60);
    "Balai Kota, ruang pertemuan lantai 2".clone_into(&mut rakor.venue);
    rakor.host = party(Sector::Kesehatan, "Kepala Dinas", "Dinas Kesehatan Kabupaten Idaman");
    rakor.opened_by = Party {
        on_behalf_of: "Bupati Idaman".to_owned(),
        ..party(Sector::Sekretariat, "Asisten I", "Setda Idaman")
    };
    put_agenda(&mut rakor, ADVOCACY);
    let partners = [
        ("Direktur", "Perumda Air Minum Tirta Jernih"),
        ("Kepala Cabang", "Bank Pembangunan Tirta Niaga"),
        ("Manajer Humas", "PT Sawit Makmur Lestari"),
        ("Ketua", "Ikatan Bidan, cabang kabupaten"),
        ("Direktur", "RS Kasih Bunda Sejahtera"),
        ("Ketua", "Himpunan Pengusaha Muda"),
        ("Kepala Cabang", "PT Pelabuhan Samudra Raya (Persero)"),
        ("Ketua LPPM", "Universitas Cakra Nusantara"),
        ("Kepala Siaran", "Radio Suara Kabupaten"),
    ];
    rakor.invited = partners
        .iter()
        .zip(0_u64..)
        .map(|((position, instansi), n)| {
            invite::blank(id("guest", n), party(Sector::Mitra, position, instansi))
        })
        .collect();
    number(&mut rakor.invited);
    attend(&mut rakor, day, &[]);
    rakor.notes = vec![Note {
        id: id("note", 50),
        kind: NoteKind::Offer,
        at: at(day, 10, 30),
        agenda: rakor.agenda.get(4).map(|item| item.id),
        speaker: "Mitra".to_owned(),
        text:
            "Bantuan tidak hanya uang: tenaga, barang, dan pembinaan dicatat sebagai janji mitra."
                .to_owned(),
        extra: Extra::new(),
    }];
    rakor.decisions = vec![Decision {
        id: id("decision", 50),
        order: 0,
        text: "Dana dan barang mitra diarahkan ke Posyandu percontohan tiap kecamatan.".to_owned(),
        extra: Extra::new(),
    }];
    rakor
}
