//! The draft of an SK.

use super::*;

fn team_page(tier: Tier, name: &str, kelurahan: bool) -> TeamPage {
    let mut team = Team::new(Id::from_bits(3), Place::Regency, Nomenclature::TimPembina);
    team.meets_every = Some(3);
    team.seats = vec![Seat {
        id: Id::from_bits(4),
        order: 0,
        role: SeatRole::Ketua,
        bidang: String::new(),
        sector: None,
        office: "Ketua TP PKK".to_owned(),
        duties: "Memimpin".to_owned(),
        holders: vec![Holder {
            id: Id::from_bits(5),
            name: PersonalText::new("Siti Aminah"),
            instansi: String::new(),
            standing: Standing::Definitif,
            phone: PersonalText::default(),
            from: None,
            until: None,
            skills: Vec::new(),
            extra: Extra::new(),
        }],
        extra: Extra::new(),
    }];
    TeamPage {
        view: PaperView { paper: team.into(), rev: 1 },
        today: day("2026-08-04"),
        tier,
        name: name.to_owned(),
        above: vec![("Kabupaten Idaman".to_owned(), Place::Regency)],
        kelurahan,
        kota: false,
        now_called: Nomenclature::TimPembina,
        judged: Judged {
            sk: SkState::Missing,
            seats: 1,
            filled: 1,
            acting: 0,
            kader: 0,
            gaps: Vec::new(),
            met: None,
            cadence: None,
            meet_by: None,
            reported: None,
            lines: Vec::new(),
        },
        meetings: Vec::new(),
        reports: Vec::new(),
        kader: None,
    }
}

#[test]
fn the_draft_of_an_sk_is_signed_by_the_head_of_its_tier() {
    let doc = decree(&team_page(Tier::Kabupaten, "Kabupaten Idaman", false), false).unwrap();
    assert_eq!(doc.title, "Keputusan Bupati Idaman");
    assert!(doc.subtitle.contains("PEMBENTUKAN TIM PEMBINA POSYANDU KABUPATEN IDAMAN"));
    let words = everything(&doc);
    assert!(words.contains("Nomor 13 Tahun 2024") && !words.contains("Nomor 54 Tahun 2007"));
    assert!(words.contains("1 (satu) kali dalam 3 (tiga) bulan"));
    assert!(doc.blocks.contains(&Block::Centre("MEMUTUSKAN:".to_owned())));
    let clauses: Vec<&Clause> = doc
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Clauses(clauses) => Some(clauses),
            _ => None,
        })
        .flatten()
        .collect();
    let names: Vec<&str> = clauses.iter().map(|clause| &*clause.name).collect();
    let wanted =
        ["Menimbang", "Mengingat", "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"];
    assert_eq!(names, wanted);
    // The kind and the matter, without the name of the place whose head decides.
    let matter = "KEPUTUSAN BUPATI TENTANG PEMBENTUKAN TIM PEMBINA POSYANDU KABUPATEN IDAMAN.";
    assert_eq!(clauses[2].text, matter);
    assert_eq!((clauses[0].mark(0), clauses[1].mark(0)), ("a.".to_owned(), "1.".to_owned()));
    // Signed under the decree, and under its attachment.
    let signs = doc.blocks.iter().filter(|block| match block {
        Block::Signatures(signs) => signs[0].role == "BUPATI IDAMAN,",
        _ => false,
    });
    assert_eq!(signs.count(), 2);
    assert_eq!(row(table(&doc, 0), 0), ["1", "Ketua", "Ketua TP PKK", "Siti Aminah", "Memimpin"]);
    let hidden = decree(&team_page(Tier::Kecamatan, "Lumbung", false), true).unwrap();
    assert_eq!(hidden.title, "Keputusan Camat Lumbung");
    assert!(!everything(&hidden).contains("Siti"));
    let lurah = decree(&team_page(Tier::Desa, "Air", true), false).unwrap();
    assert_eq!(lurah.title, "Keputusan Lurah Air");
    let mut old = team_page(Tier::Desa, "Air", false);
    old.today = day("2023-01-02");
    let old = decree(&old, false).unwrap();
    assert_eq!(old.title, "Keputusan Kepala Desa Air");
    assert!(everything(&old).contains("Nomor 54 Tahun 2007"));
}
