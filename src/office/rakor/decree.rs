//! SK draft of a team: menimbang, mengingat, memutuskan, and who sits where.
//!
//! Always in Bahasa Indonesia: a decree is an official paper (UU 24/2009 art. 27). The form is that
//! of a keputusan of a head of region as they are published: title, number, TENTANG and who decides
//! in the middle; Menimbang and Mengingat with their points; MEMUTUSKAN in the middle; Menetapkan
//! with the kind and the matter without the name of the place; KESATU, KEDUA, …; signed at the right
//! and once more under the attachment. "Dengan rahmat Tuhan Yang Maha Esa" stands on a peraturan,
//! not on a keputusan. Sources: UU 12/2011 annex II (no. 7 to 60 and 192 to 199) and practice;
//! Permendagri 1/2023, tata naskah dinas, was not read in full [UNVERIFIED]. A draft: who uses it
//! checks the legal basis and the form, and the paper says so.

use chrono::Datelike as _;

use crate::{
    desk::protocol::TeamPage,
    i18n::{
        Lang,
        words::{letters as w, teams as words},
    },
    office::{
        doc::{Block, Cell, Clause, Column, Doc, Signature, Table},
        spelled,
    },
    rakor::teams::{NEW_NAME, named},
    records::coordination::{Nomenclature, Seat, Team, Tier},
};

/// The draft; `hidden` leaves room for names. `None` when the answer holds no team, which would be a
/// mistake of the desk.
pub fn decree(page: &TeamPage, hidden: bool) -> Option<Doc> {
    let team = Team::try_from(page.view.paper.clone()).ok()?;
    let full = named(team.nomenclature, page.tier, page.kelurahan, &page.name);
    let head = head_of(page);
    let what = format!("Pembentukan {full}");
    let (kind, _) = office_of(page);
    let mut doc = Doc::new("konsep-sk", Lang::Id, format!("Keputusan {head}"));
    let (year, matter) = (page.today.year(), what.to_uppercase());
    doc.subtitle =
        format!("NOMOR …………… TAHUN {year}\n\nTENTANG\n\n{matter}\n\n{},", head.to_uppercase());
    doc.blocks = vec![
        Block::Clauses(vec![
            Clause {
                letters: true,
                points: considering(team.nomenclature, &full, &head),
                ..Clause::new("Menimbang", "")
            },
            Clause { points: legal_basis(page), ..Clause::new("Mengingat", "") },
        ]),
        Block::Centre("MEMUTUSKAN:".to_owned()),
        Block::Clauses(decided(page, &team, &full, &matter)),
        signed(page, &head),
        Block::NewPage,
        Block::Corner(format!(
            "LAMPIRAN\nKEPUTUSAN {}\nNOMOR …………… TAHUN {year}\nTENTANG\n{matter}",
            kind.to_uppercase()
        )),
        Block::Centre(format!("SUSUNAN {}", full.to_uppercase())),
        members(page, &team, hidden),
        signed(page, &head),
        Block::Note(w::DECREE_LEAD.of(Lang::Id).to_owned()),
    ];
    Some(doc)
}

/// Where, when and by whom.
fn signed(page: &TeamPage, head: &str) -> Block {
    Block::Signatures(vec![Signature {
        over: format!("Ditetapkan di {}\npada tanggal ……………………", seat_of(page)),
        role: format!("{},", head.to_uppercase()),
        ..Signature::default()
    }])
}

/// Who signs: the head of region, the camat, the kepala desa or lurah (domain.md 5.2, 5.3: the
/// pengurus of a Posyandu by the kepala desa or lurah).
fn head_of(page: &TeamPage) -> String {
    let (kind, place) = office_of(page);
    format!("{kind} {place}")
}

/// The office that signs, and of which place.
fn office_of(page: &TeamPage) -> (&'static str, String) {
    let kind = match page.tier {
        Tier::Kabupaten if page.kota => "Wali Kota",
        Tier::Kabupaten => "Bupati",
        Tier::Kecamatan => "Camat",
        Tier::Desa | Tier::Posyandu if page.kelurahan => "Lurah",
        Tier::Desa | Tier::Posyandu => "Kepala Desa",
    };
    (kind, seat_of(page))
}

/// The name of the place whose head signs, without its kind.
fn seat_of(page: &TeamPage) -> String {
    let name = match page.tier {
        Tier::Posyandu => page.above.last().map_or(page.name.as_str(), |(name, _)| name),
        _ => page.name.as_str(),
    };
    let kinds = ["Kabupaten ", "Kota ", "Kecamatan ", "Desa ", "Kelurahan "];
    kinds.iter().find_map(|kind| name.strip_prefix(kind)).unwrap_or(name).to_owned()
}

fn considering(nomenclature: Nomenclature, full: &str, head: &str) -> Vec<String> {
    let matter = match nomenclature {
        Nomenclature::Tpps => {
            "bahwa penurunan stunting memerlukan intervensi spesifik dan sensitif yang \
             terkoordinasi lintas sektor sampai ke keluarga sasaran;"
        }
        Nomenclature::Pokjanal | Nomenclature::TimPembina | Nomenclature::Pengurus => {
            "bahwa Posyandu sebagai lembaga kemasyarakatan memberikan pelayanan enam bidang standar \
         pelayanan minimal yang memerlukan pembinaan lintas sektor;"
        }
    };
    let work = match nomenclature {
        Nomenclature::Tpps => "upaya",
        Nomenclature::Pokjanal | Nomenclature::TimPembina | Nomenclature::Pengurus => "pembinaan",
    };
    vec![
        matter.to_owned(),
        format!("bahwa agar {work} tersebut terpadu, perlu dibentuk {full};"),
        format!(
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu \
             menetapkan Keputusan {head} tentang Pembentukan {full};"
        ),
    ]
}

/// Laws and regulations a team stands on.
///
/// Read for this program: none of them in full. Permendagri 13/2024 in force 17 September 2024
/// (domain.md 5.1, certainty B) and said to repeal 54/2007 (certainty C); Permendagri 18/2018 in
/// force [UNVERIFIED]; the latest changes of the laws [UNVERIFIED]. Permendagri 19/2011 is left out:
/// its status after 13/2024 is not known.
fn legal_basis(page: &TeamPage) -> Vec<String> {
    let posyandu = if page.today < NEW_NAME {
        "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2007 tentang Pedoman Pembentukan Kelompok \
         Kerja Operasional Pembinaan Pos Pelayanan Terpadu;"
    } else {
        "Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2024 tentang Pos Pelayanan Terpadu;"
    };
    let mut all = vec![
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa, sebagaimana telah diubah;",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah diubah;",
        "Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan;",
        "Peraturan Presiden Nomor 72 Tahun 2021 tentang Percepatan Penurunan Stunting;",
        "Peraturan Menteri Dalam Negeri Nomor 18 Tahun 2018 tentang Lembaga Kemasyarakatan Desa \
         dan Lembaga Adat Desa;",
        posyandu,
    ];
    match page.tier {
        Tier::Kabupaten => {
            all.push("Peraturan Daerah …………… tentang Anggaran Pendapatan dan Belanja Daerah;");
        }
        Tier::Kecamatan => {
            all.push("Keputusan Bupati/Wali Kota …………… tentang tim tingkat kabupaten/kota;");
        }
        Tier::Desa => all.push("Keputusan Camat …………… tentang tim tingkat kecamatan;"),
        Tier::Posyandu => {
            all.push(
                "Berita acara musyawarah desa/kelurahan tanggal …………… tentang pengurus Posyandu;",
            );
        }
    }
    all.into_iter().map(str::to_owned).collect()
}

/// The tugas of a team: the eight of Permendagri 54/2007 (domain.md 5.2, certainty B). Whether
/// 13/2024 names the same for a Tim Pembina is [UNVERIFIED].
const TASKS: [&str; 8] = [
    "menyiapkan data dan informasi pengelolaan Posyandu;",
    "menyampaikan masalah kepada instansi yang berwenang;",
    "menganalisis masalah dan kebutuhan intervensi;",
    "menyusun rencana kegiatan tahunan dan sumber pendanaannya;",
    "melakukan bimbingan, pembinaan, fasilitasi, advokasi, pemantauan dan evaluasi secara berkala;",
    "menggerakkan partisipasi dan gotong royong masyarakat;",
    "mengembangkan kegiatan lain sesuai kebutuhan; dan",
    "melaporkan hasilnya kepada pimpinan wilayah dan tim satu tingkat di atasnya.",
];

/// What the pengurus of a Posyandu do (domain.md 5.3, certainty C).
const TASKS_PENGURUS: [&str; 4] = [
    "menyelenggarakan pelayanan Posyandu menurut enam bidang;",
    "menggerakkan masyarakat;",
    "mencatat pelayanan dan hasilnya; dan",
    "melaporkan hasilnya kepada kepala desa atau lurah.",
];

/// What a TPPS does: "mengoordinasikan, menyinergikan, dan mengevaluasi penyelenggaraan percepatan
/// penurunan stunting" in its area (Perpres 72/2021, certainty B); data and reports [UNVERIFIED].
const TASKS_TPPS: [&str; 4] = [
    "mengoordinasikan dan menyinergikan penyelenggaraan percepatan penurunan stunting di \
     wilayahnya;",
    "menyiapkan data sasaran dan memantau pelayanan kepada keluarga sasaran;",
    "mengevaluasi penyelenggaraan percepatan penurunan stunting secara berkala; dan",
    "melaporkan hasilnya kepada pimpinan wilayah dan tim satu tingkat di atasnya.",
];

/// What decisions of a decree are called.
const ORDER: [&str; 6] = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"];

fn decided(page: &TeamPage, team: &Team, full: &str, matter: &str) -> Vec<Clause> {
    let budget = match page.tier {
        Tier::Kabupaten | Tier::Kecamatan => "Anggaran Pendapatan dan Belanja Daerah",
        Tier::Desa | Tier::Posyandu if page.kelurahan => "Anggaran Pendapatan dan Belanja Daerah",
        Tier::Desa | Tier::Posyandu => "Anggaran Pendapatan dan Belanja Desa",
    };
    let (kind, _) = office_of(page);
    let tasks: &[&str] = match team.nomenclature {
        Nomenclature::Pengurus => &TASKS_PENGURUS,
        Nomenclature::Tpps => &TASKS_TPPS,
        Nomenclature::Pokjanal | Nomenclature::TimPembina => &TASKS,
    };
    let plain = |text: String| Clause::new("", text);
    let mut points = vec![
        plain(format!(
            "Membentuk {full} dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan \
             bagian tidak terpisahkan dari Keputusan {kind} ini."
        )),
        Clause {
            letters: true,
            points: tasks.iter().map(|task| (*task).to_owned()).collect(),
            ..plain(format!("{full} sebagaimana dimaksud dalam Diktum KESATU bertugas:"))
        },
    ];
    if let Some(months) = team.meets_every {
        points.push(plain(format!(
            "Rapat koordinasi diadakan paling sedikit 1 (satu) kali dalam {months} ({}) bulan.",
            spelled::number(months.into())
        )));
    }
    if !team.secretariat.is_empty() {
        points.push(plain(format!("Sekretariat berkedudukan di {}.", team.secretariat)));
    }
    points.push(plain(format!(
        "Segala biaya yang timbul akibat ditetapkannya Keputusan {kind} ini dibebankan pada \
         {budget} dan sumber lain yang sah dan tidak mengikat."
    )));
    points.push(plain(format!("Keputusan {kind} ini mulai berlaku pada tanggal ditetapkan.")));
    let first = format!("KEPUTUSAN {} TENTANG {matter}.", kind.to_uppercase());
    let rest =
        ORDER.iter().zip(points).map(|(no, clause)| Clause { name: (*no).to_owned(), ..clause });
    std::iter::once(Clause::new("Menetapkan", first)).chain(rest).collect()
}

fn members(page: &TeamPage, team: &Team, hidden: bool) -> Block {
    let row = |(seat, no): (&Seat, u32)| {
        let holder = seat.holder_on(page.today);
        let name = holder.filter(|_| !hidden).map(|holder| holder.name.reveal().to_owned());
        vec![
            Cell::count(no),
            Cell::text(words::seat(seat.role, &seat.bidang, Lang::Id)),
            Cell::text(seat.office.clone()),
            name.filter(|name| !name.is_empty()).map_or(Cell::Blank, Cell::Text),
            Cell::text(seat.duties.clone()),
        ]
    };
    Block::Table(Table {
        caption: String::new(),
        columns: vec![
            Column::new("No.", 1),
            Column::new("Kedudukan dalam tim", 3),
            Column::new("Jabatan", 4),
            Column::new("Nama", 3),
            Column::new("Tugas", 5),
        ],
        rows: team.seats().into_iter().zip(1..).map(row).collect(),
        foot: Vec::new(),
    })
}
