//! The reports of aksi nyata for the Rakor in two weeks: most kecamatan and some desa have handed
//! theirs in, others are at it, others have not begun.

use chrono::Datelike as _;

use super::id;
use crate::{
    demo::{Demo, Plan},
    documents::{Actor, Millis, Stamp},
    rakor::aksi::{item_mut, period, report_id},
    records::{
        Place,
        coordination::{Aksi, AksiReport, AksiState, Rakor, RakorId},
    },
};

/// What a chair writes: state, what was done, what stood in the way, what comes next.
type Words = (AksiState, &'static str, &'static str, &'static str);

const GOOD: [Words; 5] = [
    (
        AksiState::Done,
        "Dua angkatan kader dilatih membaca KMS bersama Puskesmas.",
        "Kader yang bekerja sulit hadir pada hari kerja.",
        "Pelatihan susulan pada hari Sabtu.",
    ),
    (
        AksiState::Running,
        "Kebutuhan setiap Posyandu didata; alat ukur panjang sudah diterima.",
        "Meja dan kursi belum ada sumber dananya.",
        "Diusulkan dalam APBDes perubahan.",
    ),
    (
        AksiState::Running,
        "Dasawisma mendata dari rumah ke rumah.",
        "NIK bayi baru lahir belum terbit.",
        "Bekerja sama dengan Disdukcapil untuk akta dan NIK di Posyandu.",
    ),
    (
        AksiState::Done,
        "RT mengumumkan hari buka sehari sebelumnya dan menjemput yang tidak datang.",
        "Keluarga pekerja kebun pergi pagi-pagi.",
        "Dua Posyandu mencoba buka sore hari.",
    ),
    (
        AksiState::Running,
        "Bidang pendidikan dan kesehatan jalan; bidang lain mulai rapat.",
        "Bidang perumahan belum pernah hadir.",
        "Camat menyurati dinas terkait.",
    ),
];

const POOR: [Words; 5] = [
    (
        AksiState::Running,
        "Kader didata ulang.",
        "Pelatih dari Puskesmas sedang cuti.",
        "Menjadwalkan pelatihan bulan depan.",
    ),
    (AksiState::Done, "Daftar kebutuhan dikirim ke kecamatan.", "", ""),
    (
        AksiState::NotStarted,
        "",
        "Formulir pendataan belum diterima.",
        "Mengambil formulir di TP PKK kecamatan.",
    ),
    (
        AksiState::Running,
        "Ketua RT diingatkan lewat pesan.",
        "Belum semua RT ikut.",
        "Rapat RT awal bulan.",
    ),
    (AksiState::NotStarted, "", "SK tim belum diperbarui.", "Menunggu SK baru."),
];

/// All reports. The numbers of those handed in are counted when the demo is filled.
pub(super) fn reports(demo: &Demo, rakors: &[Rakor]) -> Vec<AksiReport> {
    let date = |n: u64| {
        let wanted: RakorId = id("rakor", n);
        rakors.iter().find(|rakor| rakor.id == wanted).and_then(|rakor| rakor.date)
    };
    let (from, to) = period(date(1), date(0), demo.today);
    let mut all = Vec::new();
    let mut report = |place: Place, words: &[Words; 5], sent: Option<i64>, by: &str| {
        let mut one = AksiReport::new(report_id(&place, from, to), place, from, to);
        one.rakor = Some(id("rakor", 1));
        for (aksi, (state, done, obstacles, next)) in Aksi::ALL.into_iter().zip(words) {
            let item = item_mut(&mut one, aksi);
            item.state = *state;
            (*done).clone_into(&mut item.done);
            (*obstacles).clone_into(&mut item.obstacles);
            (*next).clone_into(&mut item.next);
        }
        one.sent = sent.map(|days| Stamp { at: moment(demo, days), by: Actor(by.to_owned()) });
        all.push(one);
    };
    let mut nth = 0_i64;
    for (kecamatan, k) in demo.regency().kecamatan.iter().zip(0_i64..) {
        let place = Place::Region(kecamatan.code);
        // Counting reads every child of the place: a large regency only begins its reports.
        let small = demo.plan == Plan::Demo;
        match k % 3 {
            0 => report(place, &GOOD, small.then_some(3), "Sekretaris Camat"),
            1 => report(place, &POOR, None, ""),
            _ => {}
        }
        for desa in &kecamatan.desa {
            let place = Place::Region(desa.code);
            let words = if nth % 2 == 0 { &GOOD } else { &POOR };
            match nth % 4 {
                0 | 1 => report(place, words, small.then_some(5 + nth), "Sekretaris desa"),
                2 => report(place, words, None, ""),
                _ => {}
            }
            nth += 1;
        }
    }
    if let Some(first) = all.first_mut() {
        "Kunjungan naik sejak RT ikut menjemput. Yang masih kami minta: meja, kursi, dan bidang perumahan hadir."
            .clone_into(&mut first.statement);
    }
    all
}

/// Ten in the morning, so many days ago, in western Indonesia.
fn moment(demo: &Demo, days: i64) -> Millis {
    let day = i64::from(demo.today.num_days_from_ce()) - days;
    // Day 719,163 of the common era is 1 January 1970.
    Millis((day - 719_163) * 86_400_000 + 3 * 3_600_000)
}
