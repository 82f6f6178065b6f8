//! Books of the six fields of the made-up regency: the pilot of the first kecamatan serves all six,
//! most serve three or four, the last kecamatan has nothing of order and safety, and the public works
//! office does not answer.

use chrono::{Days, NaiveDate};

use super::{id, partners::best};
use crate::{
    demo::{Demo, dice::Dice},
    rakor::spm::{RULES, book_id, position, set_status},
    records::{
        Place,
        coordination::{RequestStatus as R, SpmBook, SpmField as F, SpmRequest, SpmService},
    },
};

/// How likely a Posyandu gives a service of a field, and how many people one reaches at most.
const USUAL: [(F, f64, usize); 6] = [
    (F::Pendidikan, 0.75, 30),
    (F::Kesehatan, 0.85, 60),
    (F::PekerjaanUmum, 0.35, 45),
    (F::Perumahan, 0.45, 20),
    (F::Trantibumlinmas, 0.3, 40),
    (F::Sosial, 0.6, 25),
];

/// What is asked for: field, service, words, how far it is, days ago it was asked and sent on, what
/// the office said.
type Asked = (F, &'static str, &'static str, R, u64, u64, &'static str);

const ASKED: [Asked; 8] = [
    (
        F::PekerjaanUmum,
        "jalan-desa",
        "Gorong-gorong di jalan ke Posyandu tersumbat, jalan putus saat hujan",
        R::Forwarded,
        74,
        68,
        "",
    ),
    (
        F::Perumahan,
        "rtlh",
        "Enam rumah di RT 02 tidak layak huni, berkas lengkap",
        R::Answered,
        95,
        90,
        "Dua rumah masuk anggaran perubahan, empat rumah tahun depan.",
    ),
    (
        F::Sosial,
        "bansos",
        "Sembilan keluarga balita belum terdata di DTKS",
        R::Done,
        120,
        115,
        "Sudah terdata setelah musyawarah desa.",
    ),
    (
        F::PekerjaanUmum,
        "air-bersih",
        "Sambungan air untuk 40 rumah, sumur kering pada kemarau",
        R::Forwarded,
        33,
        27,
        "",
    ),
    (
        F::Pendidikan,
        "alat-peraga",
        "Buku cerita dan alat peraga untuk pojok baca Posyandu",
        R::Done,
        61,
        58,
        "Dua kotak buku dari perpustakaan daerah.",
    ),
    (
        F::Trantibumlinmas,
        "linmas",
        "Penjagaan penyeberangan jalan pada hari buka",
        R::Asked,
        12,
        12,
        "",
    ),
    (
        F::Kesehatan,
        "deteksi-dini",
        "Pemeriksaan mata dan telinga untuk anak TK",
        R::Forwarded,
        3,
        2,
        "",
    ),
    (
        F::Perumahan,
        "kebun-gizi",
        "Bibit sayur untuk pekarangan 25 keluarga",
        R::Declined,
        48,
        45,
        "Bibit tahun ini habis; diajukan lagi triwulan depan.",
    ),
];

/// Requests of a desa rather than of a Posyandu.
const OF_DESA: [Asked; 3] = [
    (
        F::PekerjaanUmum,
        "limbah-sampah",
        "Bak sampah dan jadwal angkut untuk tiga RT di tepi sungai",
        R::Forwarded,
        41,
        40,
        "",
    ),
    (
        F::Trantibumlinmas,
        "siaga-bencana",
        "Pelatihan siaga banjir dan papan jalur mengungsi",
        R::Answered,
        52,
        50,
        "Dijadwalkan bersama BPBD bulan depan.",
    ),
    (
        F::Sosial,
        "kie-inklusi",
        "Kursi roda untuk dua anak penyandang disabilitas",
        R::Forwarded,
        4,
        3,
        "",
    ),
];

/// All books.
pub(super) fn books(demo: &Demo) -> Vec<SpmBook> {
    let mut dice = Dice::new(&[demo.plan as u64, 0x0513]);
    let whole = best(demo, 0);
    let kecamatan = &demo.regency().kecamatan;
    let last = kecamatan.last().map(|last| last.code);
    let mut all = Vec::new();
    for (at, posyandu) in (0..).zip(demo.posyandu()) {
        let place = Place::Posyandu(posyandu.id);
        let mut book = SpmBook::new(book_id(&place), place);
        let remote = last.is_some_and(|last| posyandu.desa.is_within(last));
        for (field, likely, most) in USUAL {
            let given = dice.chance(likely);
            let (many, day) = (1 + dice.below(3), 10 + dice.below(300) as u64);
            let nothing = remote && field == F::Trantibumlinmas;
            if (given && !nothing) || Some(posyandu.id) == whole {
                services(&mut book, &mut dice, (at, demo.today), (field, many, day, most));
            }
        }
        if at % 3 == 1 {
            let nth = at / 3;
            book.requests.push(request(&ASKED[nth as usize % ASKED.len()], nth, demo.today));
        }
        if !book.services.is_empty() || !book.requests.is_empty() {
            all.push(book);
        }
    }
    for (at, desa) in (0..).zip(kecamatan.iter().filter_map(|one| one.desa.first())) {
        let place = Place::Region(desa.code);
        let mut book = SpmBook::new(book_id(&place), place);
        book.requests.push(request(&OF_DESA[at as usize % OF_DESA.len()], 10_000 + at, demo.today));
        all.push(book);
    }
    all
}

fn services(
    book: &mut SpmBook,
    dice: &mut Dice,
    (at, today): (u64, NaiveDate),
    (field, many, day, most): (F, usize, u64, usize),
) {
    let known = RULES.of(field).services;
    for nth in 0..many as u64 {
        let number = (at * 6 + position(field) as u64) * 4 + nth;
        let date = today - Days::new((day + nth * 31) % 340 + 5);
        let mut one = SpmService::new(id("spm service", number), date, field);
        (*dice.pick(known)).clone_into(&mut one.service);
        one.reached = dice.chance(0.9).then(|| 5 + dice.below(most) as u32);
        book.services.push(one);
    }
}

fn request(asked: &Asked, number: u64, today: NaiveDate) -> SpmRequest {
    let (field, service, text, status, ago, sent, answer) = *asked;
    let mut one = SpmRequest::new(id("spm request", number), today - Days::new(ago), field);
    service.clone_into(&mut one.service);
    text.clone_into(&mut one.text);
    answer.clone_into(&mut one.answer);
    if status != R::Asked {
        set_status(&mut one, R::Forwarded, today - Days::new(sent));
        set_status(&mut one, status, today - Days::new(sent / 2));
    }
    one
}
