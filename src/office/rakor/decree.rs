//! SK draft of a team: menimbang, mengingat, memutuskan, and who sits where.
//!
//! Always in Bahasa Indonesia: a decree is an official paper (UU 24/2009 art. 27). The form follows
//! practice (Permendagri 1/2023, tata naskah dinas [UNVERIFIED]). A draft: who uses it checks the
//! legal basis, and the paper says so.

use chrono::Datelike as _;

use crate::{
    desk::protocol::TeamPage,
    i18n::{
        Lang,
        words::{letters as w, teams as words},
    },
    office::doc::{Block, Cell, Column, Doc, Signature, Table},
    rakor::teams::{NEW_NAME, named},
    records::coordination::{Seat, Team, Tier},
};

/// The draft; `hidden` leaves room for names. `None` when the answer holds no team, which would be a
/// mistake of the desk.
pub fn decree(page: &TeamPage, hidden: bool) -> Option<Doc> {
    let team = Team::try_from(page.view.paper.clone()).ok()?;
    let full = named(team.nomenclature, page.tier, page.kelurahan, &page.name);
    let head = head_of(page);
    let what = format!("Pembentukan {full}");
    let mut doc = Doc::new("konsep-sk", Lang::Id, format!("Keputusan {head}"));
    doc.subtitle = format!(
        "NOMOR …………… TAHUN {}\nTENTANG\n{}\n\nDENGAN RAHMAT TUHAN YANG MAHA ESA\n\n{},",
        page.today.year(),
        what.to_uppercase(),
        head.to_uppercase()
    );
    doc.blocks = vec![
        Block::Note(w::DECREE_LEAD.of(Lang::Id).to_owned()),
        Block::Facts(vec![
            ("Menimbang".to_owned(), considering(&full, &head)),
            ("Mengingat".to_owned(), numbered(&legal_basis(page))),
        ]),
        Block::Heading(1, "MEMUTUSKAN:".to_owned()),
        Block::Facts(decided(page, &team, &full, &what)),
        Block::Signatures(vec![Signature {
            over: format!("Ditetapkan di {}\npada tanggal ……………………", seat_of(page)),
            role: head.clone(),
            ..Signature::default()
        }]),
        Block::NewPage,
        Block::Text(format!(
            "Lampiran Keputusan {head}\nNomor …………… Tahun {}\ntentang {what}",
            page.today.year()
        )),
        Block::Heading(1, format!("Susunan {full}")),
        members(page, &team, hidden),
    ];
    Some(doc)
}

/// Who signs: the head of region, the camat, the kepala desa or lurah (domain.md 5.2, 5.3: the
/// pengurus of a Posyandu by the kepala desa or lurah).
fn head_of(page: &TeamPage) -> String {
    let bare = seat_of(page);
    match page.tier {
        Tier::Kabupaten if page.kota => format!("Wali Kota {bare}"),
        Tier::Kabupaten => format!("Bupati {bare}"),
        Tier::Kecamatan => format!("Camat {bare}"),
        Tier::Desa | Tier::Posyandu if page.kelurahan => format!("Lurah {bare}"),
        Tier::Desa | Tier::Posyandu => format!("Kepala Desa {bare}"),
    }
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

fn considering(full: &str, head: &str) -> String {
    format!(
        "a. bahwa Posyandu sebagai lembaga kemasyarakatan memberikan pelayanan enam bidang standar \
         pelayanan minimal yang memerlukan pembinaan lintas sektor;\n\
         b. bahwa agar pembinaan itu terpadu, perlu dibentuk {full};\n\
         c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu \
         menetapkan Keputusan {head};"
    )
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

fn numbered(all: &[String]) -> String {
    let lines: Vec<String> =
        all.iter().zip(1..).map(|(line, no)| format!("{no}. {line}")).collect();
    lines.join("\n")
}

/// The tugas of a team: the eight of Permendagri 54/2007 (domain.md 5.2, certainty B). Whether
/// 13/2024 names the same for a Tim Pembina is [UNVERIFIED].
const TASKS: &str = "a. menyiapkan data dan informasi pengelolaan Posyandu;\n\
    b. menyampaikan masalah kepada instansi yang berwenang;\n\
    c. menganalisis masalah dan kebutuhan intervensi;\n\
    d. menyusun rencana kegiatan tahunan dan sumber pendanaannya;\n\
    e. melakukan bimbingan, pembinaan, fasilitasi, advokasi, pemantauan dan evaluasi secara berkala;\n\
    f. menggerakkan partisipasi dan gotong royong masyarakat;\n\
    g. mengembangkan kegiatan lain sesuai kebutuhan; dan\n\
    h. melaporkan hasilnya kepada pimpinan wilayah dan tim satu tingkat di atasnya.";

/// What the pengurus of a Posyandu do (domain.md 5.3, certainty C).
const TASKS_PENGURUS: &str = "menyelenggarakan pelayanan Posyandu menurut enam bidang, menggerakkan \
    masyarakat, mencatat dan melaporkan hasilnya.";

/// What decisions of a decree are called.
const ORDER: [&str; 6] = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"];

fn decided(page: &TeamPage, team: &Team, full: &str, what: &str) -> Vec<(String, String)> {
    let budget = match page.tier {
        Tier::Kabupaten | Tier::Kecamatan => "Anggaran Pendapatan dan Belanja Daerah",
        Tier::Desa | Tier::Posyandu if page.kelurahan => "Anggaran Pendapatan dan Belanja Daerah",
        Tier::Desa | Tier::Posyandu => "Anggaran Pendapatan dan Belanja Desa",
    };
    let tasks = if page.tier == Tier::Posyandu { TASKS_PENGURUS } else { TASKS };
    let mut points = vec![
        format!(
            "Membentuk {full} dengan susunan sebagaimana tercantum dalam Lampiran keputusan ini."
        ),
        format!("{full} bertugas:\n{tasks}"),
    ];
    if let Some(months) = team.meets_every {
        points
            .push(format!("Rapat koordinasi diadakan paling sedikit sekali dalam {months} bulan."));
    }
    if !team.secretariat.is_empty() {
        points.push(format!("Sekretariat berkedudukan di {}.", team.secretariat));
    }
    points.push(format!(
        "Biaya pelaksanaan keputusan ini dibebankan pada {budget} dan sumber lain yang sah dan tidak \
         mengikat."
    ));
    points.push("Keputusan ini mulai berlaku pada tanggal ditetapkan.".to_owned());
    let first = ("Menetapkan".to_owned(), format!("KEPUTUSAN TENTANG {}.", what.to_uppercase()));
    let rest = ORDER.iter().zip(points).map(|(no, text)| ((*no).to_owned(), text));
    std::iter::once(first).chain(rest).collect()
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
