//! The promises of the made-up regency: what sectors said at the Rakor of half a year ago and
//! kecamatan at their own since; some kept, some late, one broken, one taken back.

use chrono::{Days, NaiveDate};

use super::id;
use crate::{
    demo::Demo,
    documents::Extra,
    indicators::IndicatorId,
    records::{
        Place,
        coordination::{
            ActivityKind, Commitment, CommitmentStatus as Status, Evidence, Funding, Party,
            Progress, Rakor, RakorId, RakorState, Sector, SpmField,
        },
    },
};

/// The kabupaten's Rakor, where promises of sectors were made.
const RAKOR: u64 = 0;
/// The advocacy with partners, where some were told of.
const ADVOCACY: u64 = 2;
/// Where the numbers of kecamatan begin, of their meetings and promises, and of desa.
const OF_KECAMATAN: u64 = 100;
const OF_DESA: u64 = 1000;

/// What a sector promised: text, owner, days after the Rakor until it is due, and what became of
/// it.
struct Said {
    sector: Sector,
    instansi: &'static str,
    position: &'static str,
    text: &'static str,
    due: u64,
    indicator: Option<IndicatorId>,
    field: SpmField,
    money: Option<(Funding, u64)>,
    proof: &'static str,
    /// Decision of the Rakor it belongs to.
    decision: Option<u64>,
    /// Days after the Rakor, state, words, whether told at the advocacy.
    words: &'static [(u64, Status, &'static str, bool)],
    evidence: &'static [(u64, &'static str)],
}

const SAID: [Said; 9] = [
    Said {
        sector: Sector::Kesehatan,
        instansi: "Dinas Kesehatan Kabupaten Idaman",
        position: "Kepala Bidang Kesmas",
        text: "Mengganti timbangan dan alat ukur panjang yang rusak di semua Posyandu",
        due: 90,
        indicator: Some(IndicatorId::Stunting),
        field: SpmField::Kesehatan,
        money: Some((Funding::Apbd, 184_500_000)),
        proof: "Berita acara serah terima per Posyandu",
        decision: Some(2),
        words: &[
            (40, Status::Started, "Pengadaan lewat katalog, kontrak ditandatangani.", false),
            (97, Status::Kept, "Semua alat diterima Posyandu; terlambat satu minggu.", false),
        ],
        evidence: &[
            (96, "Berita acara serah terima, map C-12 di Dinas Kesehatan"),
            (97, "Foto penyerahan di tiga kecamatan"),
        ],
    },
    Said {
        sector: Sector::PemberdayaanDesa,
        instansi: "DPMD Kabupaten Idaman",
        position: "Kepala Dinas",
        text: "Menerbitkan surat edaran agar Dana Desa membiayai PMT dan kader Posyandu",
        due: 60,
        indicator: None,
        field: SpmField::Kesehatan,
        money: Some((Funding::None, 0)),
        proof: "Surat edaran bernomor",
        decision: None,
        words: &[(
            41,
            Status::Kept,
            "Surat edaran 414/33/DPMD sudah dikirim ke semua desa.",
            false,
        )],
        evidence: &[(41, "Surat edaran 414/33/DPMD")],
    },
    Said {
        sector: Sector::TpPkk,
        instansi: "TP PKK Kabupaten Idaman",
        position: "Ketua",
        text: "Menggerakkan dasawisma mendata sasaran siklus hidup di semua desa",
        due: 120,
        indicator: Some(IndicatorId::Ds),
        field: SpmField::Kesehatan,
        money: Some((Funding::Swadaya, 0)),
        proof: "Daftar sasaran per RT yang ditandatangani ketua dasawisma",
        decision: Some(0),
        words: &[(
            72,
            Status::Started,
            "Sembilan desa selesai; desa lain menunggu formulir.",
            true,
        )],
        evidence: &[],
    },
    Said {
        sector: Sector::PekerjaanUmum,
        instansi: "Dinas PU Kabupaten Idaman",
        position: "Kepala Bidang Cipta Karya",
        text: "Memperbaiki tiga gedung Posyandu yang menumpang di rumah kader",
        due: 150,
        indicator: None,
        field: SpmField::PekerjaanUmum,
        money: Some((Funding::Apbd, 240_000_000)),
        proof: "Foto sebelum dan sesudah",
        decision: None,
        words: &[],
        evidence: &[],
    },
    Said {
        sector: Sector::Perumahan,
        instansi: "Dinas Perkim Kabupaten Idaman",
        position: "Sekretaris",
        text: "Menyambungkan air bersih ke dua Posyandu tanpa jamban",
        due: 120,
        indicator: None,
        field: SpmField::Perumahan,
        money: Some((Funding::Apbd, 65_000_000)),
        proof: "Berita acara sambungan",
        decision: None,
        words: &[(128, Status::Broken, "Anggaran digeser; diusulkan lagi tahun depan.", false)],
        evidence: &[],
    },
    Said {
        sector: Sector::Kominfo,
        instansi: "Dinas Kominfo Kabupaten Idaman",
        position: "Kepala Bidang IKP",
        text: "Menyiarkan jadwal Posyandu lewat radio desa dan grup RT setiap bulan",
        due: 45,
        indicator: Some(IndicatorId::Ds),
        field: SpmField::Kesehatan,
        money: None,
        proof: "Rekaman siaran tiga bulan berturut-turut",
        decision: None,
        words: &[(
            38,
            Status::Kept,
            "Siaran pertama sudah jalan, jadwal tetap tiap tanggal 1.",
            false,
        )],
        evidence: &[(38, "Rekaman siaran dan daftar desa")],
    },
    Said {
        sector: Sector::Sosial,
        instansi: "Dinas Sosial Kabupaten Idaman",
        position: "Kepala Bidang Linjamsos",
        text: "Mengusulkan keluarga balita gizi buruk sebagai penerima bantuan sosial",
        due: 100,
        indicator: None,
        field: SpmField::Sosial,
        money: Some((Funding::Apbn, 0)),
        proof: "Surat usulan",
        decision: None,
        words: &[(
            72,
            Status::Withdrawn,
            "Data penerima dipegang pusat; diganti rujukan lewat Puskesmas.",
            true,
        )],
        evidence: &[],
    },
    Said {
        sector: Sector::Tpps,
        instansi: "TPPS Kabupaten Idaman",
        position: "Ketua Pelaksana TPPS",
        text: "Mendampingi keluarga berisiko stunting setiap bulan lewat Tim Pendamping Keluarga",
        due: 190,
        indicator: Some(IndicatorId::Underweight),
        field: SpmField::Kesehatan,
        money: Some((Funding::Apbn, 48_000_000)),
        proof: "Laporan bulanan pendampingan",
        decision: None,
        words: &[(100, Status::Started, "Pendampingan jalan di dua kecamatan.", false)],
        evidence: &[(100, "Laporan pendampingan triwulan pertama")],
    },
    Said {
        sector: Sector::Pendidikan,
        instansi: "Dinas Pendidikan Kabupaten Idaman",
        position: "Kepala Bidang PAUD",
        text: "Menyatukan jadwal PAUD dan Posyandu di enam desa",
        due: 240,
        indicator: Some(IndicatorId::Ds),
        field: SpmField::Pendidikan,
        money: None,
        proof: "Kesepakatan jadwal yang ditandatangani",
        decision: None,
        words: &[(150, Status::Started, "Empat dari enam desa sepakat.", false)],
        evidence: &[],
    },
];

/// All promises. The meetings are those of the demo: what was not held made no promise.
pub(super) fn commitments(demo: &Demo, rakors: &[Rakor]) -> Vec<Commitment> {
    let held = |n: u64| {
        let wanted: RakorId = id("rakor", n);
        let rakor = rakors.iter().find(|rakor| rakor.id == wanted)?;
        Some((rakor, rakor.date.filter(|_| rakor.state == RakorState::Held)?))
    };
    let mut all = Vec::new();
    if let Some((_, day)) = held(RAKOR) {
        let told = held(ADVOCACY).map(|(rakor, date)| (rakor.id, date));
        all.extend(SAID.iter().zip(0..).map(|(said, n)| of_sector(demo, said, n, (day, told))));
    }
    let mut desa = 0;
    for (kecamatan, n) in demo.regency().kecamatan.iter().zip(0_u64..) {
        if let Some((rakor, day)) = held(OF_KECAMATAN + n) {
            all.extend(of_kecamatan(demo, rakor, day, n));
        }
        for one in &kecamatan.desa {
            if desa % 3 == 0 {
                all.push(of_desa(demo, Place::Region(one.code), desa));
            }
            desa += 1;
        }
    }
    all
}

fn ahead(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn word(
    n: u64,
    (date, rakor): (NaiveDate, Option<RakorId>),
    status: Status,
    text: &str,
) -> Progress {
    Progress {
        id: id("progress", n),
        date,
        rakor,
        status: Some(status),
        text: text.to_owned(),
        extra: Extra::new(),
    }
}

fn owner(sector: Sector, instansi: &str, position: &str) -> Party {
    Party {
        sector: Some(sector),
        instansi: instansi.to_owned(),
        position: position.to_owned(),
        ..Party::default()
    }
}

fn of_sector(
    demo: &Demo,
    said: &Said,
    n: u64,
    (day, told): (NaiveDate, Option<(RakorId, NaiveDate)>),
) -> Commitment {
    let mut one = Commitment::new(id("commitment", n), Place::Regency, day);
    said.text.clone_into(&mut one.text);
    one.owner = owner(said.sector, said.instansi, said.position);
    one.rakor = Some(id("rakor", RAKOR));
    one.decision = said.decision.map(|decision| id("decision", decision));
    one.field = Some(said.field);
    one.indicator = said.indicator;
    one.due = ahead(day, said.due);
    one.funding = said.money.map(|(funding, _)| funding);
    one.kind = kind_of(one.funding);
    one.amount = said.money.map(|(_, amount)| amount).filter(|amount| *amount > 0);
    said.proof.clone_into(&mut one.proof);
    for ((days, status, text, at_advocacy), at) in said.words.iter().zip(0..) {
        // What was told at a meeting was told on its day.
        let meeting = told.filter(|_| *at_advocacy);
        let date = meeting.map_or_else(|| ahead(day, *days), |(_, date)| date);
        if date <= demo.today {
            let rakor = meeting.map(|(rakor, _)| rakor);
            one.progress.push(word(100 * n + at, (date, rakor), *status, text));
            one.status = *status;
        }
    }
    for ((days, text), at) in said.evidence.iter().zip(0..) {
        one.evidence.push(Evidence {
            id: id("evidence", 100 * n + at),
            date: ahead(day, *days),
            text: (*text).to_owned(),
            extra: Extra::new(),
        });
    }
    one
}

/// Partners pay for partnership, the community for what it does itself, budgets for help.
pub(super) fn kind_of(funding: Option<Funding>) -> Option<ActivityKind> {
    Some(match funding? {
        Funding::Csr => ActivityKind::Partnership,
        Funding::Swadaya | Funding::None => ActivityKind::Empowerment,
        Funding::Apbd | Funding::ApbDes | Funding::Apbn => ActivityKind::Assistance,
    })
}

/// What a kecamatan promised at its own table: the home visits, kept by some; the kader, by all.
fn of_kecamatan(demo: &Demo, rakor: &Rakor, day: NaiveDate, k: u64) -> [Commitment; 2] {
    let number = OF_KECAMATAN + 2 * k;
    let mut visits = Commitment::new(id("commitment", number), rakor.place.clone(), day);
    "Mengunjungi rumah balita yang dua bulan tidak datang, bersama RT dan kader"
        .clone_into(&mut visits.text);
    visits.owner = owner(Sector::Kecamatan, "", "Kepala Seksi Kesra");
    visits.decision = Some(id("decision", OF_KECAMATAN + k));
    visits.indicator = Some(IndicatorId::Ds);
    visits.due = ahead(day, 75);
    visits.funding = Some(Funding::ApbDes);
    "Daftar kunjungan rumah per RT".clone_into(&mut visits.proof);
    if k.is_multiple_of(2) {
        let told = ahead(day, 70).min(demo.today);
        let text = "Semua rumah dikunjungi; hasilnya dibahas di desa.";
        visits.progress.push(word(10_000 + 2 * k, (told, None), Status::Kept, text));
        visits.status = Status::Kept;
    } else {
        let told = ahead(day, 50).min(demo.today);
        let text = "Baru separuh RT yang berjalan.";
        visits.progress.push(word(10_000 + 2 * k, (told, None), Status::Started, text));
        visits.status = Status::Started;
    }
    let mut kader = Commitment::new(id("commitment", number + 1), rakor.place.clone(), day);
    "Melatih dua kader tiap Posyandu membaca KMS dan mengisi 2T".clone_into(&mut kader.text);
    kader.owner = owner(Sector::Puskesmas, "", "Penanggung jawab Posyandu");
    kader.indicator = Some(IndicatorId::Nd);
    kader.due = ahead(day, 60);
    kader.funding = Some(Funding::Apbn);
    kader.amount = Some(12_500_000);
    "Daftar hadir dan hasil tes".clone_into(&mut kader.proof);
    let told = ahead(day, 58 + 9 * (k % 2)).min(demo.today);
    let text = "Pelatihan selesai dua angkatan.";
    kader.progress.push(word(10_001 + 2 * k, (told, None), Status::Kept, text));
    kader.status = Status::Kept;
    [visits, kader].map(|mut one| {
        one.kind = kind_of(one.funding);
        one.rakor = Some(rakor.id);
        one
    })
}

/// What a desa takes upon itself without a meeting of its own.
fn of_desa(demo: &Demo, place: Place, n: u64) -> Commitment {
    let made = demo.today.checked_sub_days(Days::new(80 + n % 30)).unwrap_or(demo.today);
    let mut one = Commitment::new(id("commitment", OF_DESA + n), place, made);
    "Menganggarkan PMT penyuluhan dan honor kader dalam perubahan APBDes".clone_into(&mut one.text);
    one.owner = owner(Sector::Desa, "", "Kepala desa");
    // Due from three weeks ago to three weeks ahead.
    one.due = ahead(made, 59 + n % 30 + 7 * (n % 6));
    one.funding = Some(Funding::ApbDes);
    one.kind = kind_of(one.funding);
    one.amount = Some(15_000_000 + 1_500_000 * (n % 5));
    "Salinan APBDes perubahan".clone_into(&mut one.proof);
    one
}
