//! The meetings of the made-up regency: the Rakor of half a year ago with everything that was said
//! and decided, the meetings it asked for (some held, some late), the advocacy with partners since,
//! the rembuk of TPPS before, and the Rakor that comes in two weeks.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::{advocacy::advocacy, contacts::contacts, id, rakor_below::asked_for, rembuk::rembuk};
use crate::{
    demo::Demo,
    documents::{Extra, Millis},
    growth::Sex,
    rakor::{
        agenda::{self, Topic},
        attendance::{came, seated_mut},
        invite::{self, Who},
    },
    records::{
        PersonalText, Place,
        coordination::{
            AgendaItem, Attendance, Decision, Invited, Note, NoteKind, Party, Rakor, RakorState,
            Sector, Standing, Team, TeamKind,
        },
    },
};

/// The kabupaten's Rakor of half a year ago.
const HELD: u64 = 0;
/// The one in two weeks.
const COMING: u64 = 1;
/// The first meeting of a kecamatan; those of the desa begin at 1000.
pub(super) const OF_KECAMATAN: u64 = 100;
pub(super) const OF_DESA: u64 = 1000;
/// Days since the Rakor, and until the next.
const AGO: u64 = 182;
const AHEAD: u64 = 14;

/// All meetings. The teams are those of the demo: they are invited by their seats.
pub fn rakors(demo: &Demo, teams: &[Team]) -> Vec<Rakor> {
    let mut all = vec![held(demo, teams), coming(demo, teams), advocacy(demo)];
    let below = asked_for(demo, &all[0], teams);
    all.extend(below);
    all.extend(rembuk(demo, teams));
    all
}

pub(super) fn back(demo: &Demo, days: u64) -> NaiveDate {
    demo.today.checked_sub_days(Days::new(days)).unwrap_or(demo.today)
}

/// The day itself, or the Monday after a weekend: nobody calls six sectors to a table on a Sunday.
pub(super) fn office_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => ahead(day, 2),
        Weekday::Sun => ahead(day, 1),
        _ => day,
    }
}

pub(super) fn ahead(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// A moment of a day, in western Indonesia (UTC+7).
pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> Millis {
    let local = day.and_hms_opt(hour, minute, 0).unwrap_or_default().and_utc();
    Millis(local.timestamp_millis() - 7 * 3_600_000)
}

pub(super) fn party(sector: Sector, position: &str, instansi: &str) -> Party {
    Party {
        sector: Some(sector),
        position: position.to_owned(),
        instansi: instansi.to_owned(),
        ..Party::default()
    }
}

fn named(party: Party, name: &str) -> Party {
    Party { name: PersonalText::new(name), ..party }
}

pub(super) fn base(n: u64, place: Place, theme: &str) -> Rakor {
    let mut rakor = Rakor::new(id("rakor", n), place);
    theme.clone_into(&mut rakor.theme);
    rakor
}

fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::Opening => "Pembukaan, lagu kebangsaan, doa",
        Topic::Arahan => "Arahan pimpinan",
        Topic::CarriedOver => "Tindak lanjut Rakor yang lalu",
        Topic::Figures => "Capaian dan posisi terhadap target",
        Topic::ReportsBelow => "Laporan kecamatan dan desa",
        Topic::Problems => "Masalah Posyandu dan akar masalahnya",
        Topic::Plan => "Rencana intervensi dan peran sektor",
        Topic::Partners => "Kebutuhan Posyandu dan peluang kemitraan",
        Topic::Pledges => "Pernyataan dukungan mitra",
        Topic::PreTest => "Tes awal",
        Topic::Materials => "Materi dan praktik",
        Topic::PostTest => "Tes akhir",
        Topic::Commitments => "Komitmen dan rencana tindak lanjut",
        Topic::Teams => "Kelembagaan: SK, kursi dan pengurus",
        Topic::Active => "Posyandu aktif: yang belum dan sebabnya",
        Topic::Roles => "Peran tiap sektor menurut SK",
        Topic::TiersBelow => "Rapat kecamatan dan desa sesudah ini",
        Topic::Closing => "Penutup",
    }
}

/// The usual agenda of its kind.
pub(super) fn put_agenda(rakor: &mut Rakor, n: u64) {
    let items = agenda::usual(rakor.kind).iter().zip(0_u32..).map(|((topic, minutes), order)| {
        let speaker = match topic {
            Topic::Opening | Topic::Arahan => rakor.opened_by.clone(),
            Topic::Figures => party(Sector::Kesehatan, "Kepala Bidang Kesmas", "Dinas Kesehatan"),
            Topic::Problems | Topic::Plan => rakor.facilitator.clone(),
            _ => Party::default(),
        };
        AgendaItem {
            id: id("agenda", 100 * n + u64::from(order)),
            order,
            title: title(*topic).to_owned(),
            minutes: *minutes,
            speaker,
            extra: Extra::new(),
        }
    });
    rakor.agenda = items.collect();
}

fn held(demo: &Demo, teams: &[Team]) -> Rakor {
    let day = office_day(back(demo, AGO));
    let mut rakor =
        base(HELD, Place::Regency, "Penguatan Pokjanal Posyandu menuju Posyandu Idaman");
    rakor.state = RakorState::Held;
    rakor.date = Some(day);
    rakor.starts = Some(8 * 60 + 30);
    "Aula Kantor Bupati Idaman".clone_into(&mut rakor.venue);
    "Kunjungan Posyandu naik dan merata, stunting turun, setiap sektor tahu perannya."
        .clone_into(&mut rakor.goal);
    rakor.host = party(Sector::PemberdayaanDesa, "Kepala Dinas", "DPMD Kabupaten Idaman");
    rakor.facilitator =
        party(Sector::Kesehatan, "Kepala Bidang Kesmas", "Dinas Kesehatan Provinsi");
    rakor.opened_by = Party {
        on_behalf_of: "Bupati Idaman".to_owned(),
        standing: Standing::Pj,
        ..named(party(Sector::Sekretariat, "Sekretaris Daerah", "Setda Idaman"), "Bahar Lamanda")
    };
    rakor.notulis = named(
        party(Sector::PemberdayaanDesa, "Kepala Seksi Pemberdayaan", "DPMD Kabupaten Idaman"),
        "Ratna Wiharja",
    );
    "400.5/131/DPMD".clone_into(&mut rakor.record_number);
    "400.5/117/DPMD".clone_into(&mut rakor.invitation.number);
    rakor.invitation.date = Some(back(demo, AGO + 9));
    rakor.invitation.signed_by = rakor.opened_by.clone();
    "Membawa data kunjungan dan daftar kebutuhan Posyandu.".clone_into(&mut rakor.invitation.note);
    put_agenda(&mut rakor, HELD);
    rakor.invited = invited(demo, teams, day);
    with_puskesmas(demo, &mut rakor.invited);
    attend(&mut rakor, day, &[Sector::Perumahan, Sector::Trantibum]);
    rakor.notes = notes(&rakor, day);
    let decisions = [
        "Setiap kecamatan dan desa mengadakan rapat koordinasi paling lambat 30 dan 60 hari.",
        "Tiap kecamatan menetapkan satu Posyandu percontohan (Posyandu Idaman) dengan dukungan mitra.",
        "Alat ukur panjang dan timbangan yang rusak diganti sebelum Operasi Timbang berikutnya.",
        "Pokjanal kecamatan melaporkan lima aksi nyata pada Rakor berikutnya.",
    ];
    rakor.decisions = decisions
        .iter()
        .zip(0_u32..)
        .map(|(text, order)| Decision {
            id: id("decision", u64::from(order)),
            order,
            text: (*text).to_owned(),
            extra: Extra::new(),
        })
        .collect();
    rakor
}

fn notes(rakor: &Rakor, day: NaiveDate) -> Vec<Note> {
    let rows: [(NoteKind, u32, u32, usize, &str, &str); 7] = [
        (
            NoteKind::Arahan,
            8,
            50,
            1,
            "Pj Sekretaris Daerah",
            "Posyandu bukan urusan kesehatan saja: enam bidang harus hadir. Target stunting tahun ini tidak boleh meleset.",
        ),
        (
            NoteKind::Notulen,
            9,
            25,
            2,
            "DPMD",
            "Dari Rakor sebelumnya, dua dari lima tindak lanjut belum selesai.",
        ),
        (
            NoteKind::Notulen,
            9,
            55,
            3,
            "Dinas Kesehatan",
            "Kunjungan (D/S) turun dua bulan berturut-turut di satu kecamatan; antropometri kit belum merata.",
        ),
        (
            NoteKind::Question,
            10,
            20,
            4,
            "Camat",
            "Siapa yang menanggung perbaikan gedung Posyandu yang menumpang di rumah kader?",
        ),
        (
            NoteKind::Notulen,
            10,
            40,
            4,
            "Dinas PU",
            "Dapat diusulkan lewat musrenbang desa; daftar gedung diminta paling lambat bulan depan.",
        ),
        (
            NoteKind::Offer,
            11,
            5,
            5,
            "TP PKK",
            "Siap menggerakkan dasawisma untuk mendata sasaran siklus hidup di semua desa.",
        ),
        (
            NoteKind::Arahan,
            12,
            5,
            7,
            "Fasilitator provinsi",
            "Tuliskan komitmen dengan nama jabatan, tanggal, dan indikator yang akan berubah.",
        ),
    ];
    rows.into_iter()
        .zip(0_u64..)
        .map(|((kind, hour, minute, item, speaker, text), n)| Note {
            id: id("note", n),
            kind,
            at: at(day, hour, minute),
            agenda: rakor.agenda.get(item).map(|item| item.id),
            speaker: speaker.to_owned(),
            text: text.to_owned(),
            extra: Extra::new(),
        })
        .collect()
}

fn coming(demo: &Demo, teams: &[Team]) -> Rakor {
    let day = office_day(ahead(demo.today, AHEAD));
    let theme = "Evaluasi komitmen dan rencana intervensi Posyandu";
    let mut rakor = base(COMING, Place::Regency, theme);
    rakor.date = Some(day);
    rakor.starts = Some(8 * 60);
    "Pendopo Kabupaten Idaman".clone_into(&mut rakor.venue);
    "Menagih komitmen, memilih intervensi yang cocok dengan masalah tiap Posyandu."
        .clone_into(&mut rakor.goal);
    rakor.host = party(Sector::Kesehatan, "Kepala Dinas", "Dinas Kesehatan Kabupaten Idaman");
    rakor.facilitator = party(Sector::Perencanaan, "Kepala Bidang Sosbud", "Bappeda");
    rakor.opened_by = party(Sector::Sekretariat, "Bupati", "Kabupaten Idaman");
    "400.5/204/Dinkes".clone_into(&mut rakor.invitation.number);
    rakor.invitation.date = Some(demo.today);
    put_agenda(&mut rakor, COMING);
    rakor.invited = invited(demo, teams, day);
    rakor
}

/// The PJ of each Puskesmas, at the end of a list.
fn with_puskesmas(demo: &Demo, list: &mut Vec<Invited>) {
    let contacts = contacts(demo);
    for one in &contacts {
        let name = demo.puskesmas().iter().find(|known| known.id == one.puskesmas);
        let name = name.map(|known| known.name.as_str()).unwrap_or_default();
        invite::merge(list, vec![invite::of_contact(one, name)]);
    }
}

/// The list of the regency's team and of those who chair the kecamatan.
fn invited(demo: &Demo, teams: &[Team], day: NaiveDate) -> Vec<Invited> {
    let mut list = Vec::new();
    let coaches = |team: &&Team| team.nomenclature.kind() == TeamKind::Posyandu;
    let at = |place: &Place| {
        teams.iter().filter(coaches).filter(|team| team.place == *place).collect::<Vec<_>>()
    };
    if let Some(team) = invite::standing(at(&Place::Regency), day) {
        invite::merge(&mut list, invite::of_team(team, Who::Everybody, "Kabupaten Idaman", day));
    }
    for kecamatan in &demo.regency().kecamatan {
        if let Some(team) = invite::standing(at(&Place::Region(kecamatan.code)), day) {
            let name = format!("Kecamatan {}", kecamatan.name);
            invite::merge(&mut list, invite::of_team(team, Who::Chair, &name, day));
        }
    }
    list
}

pub(super) fn number(list: &mut [Invited]) {
    for (one, order) in list.iter_mut().zip(0..) {
        one.order = order;
    }
}

/// Who came: most in person, every fifth by somebody else, one with an excuse; none of the sectors
/// that stayed away.
pub(super) fn attend(rakor: &mut Rakor, day: NaiveDate, away: &[Sector]) {
    for (one, n) in rakor.invited.iter_mut().zip(0_u32..) {
        let absent = one.party.sector.is_some_and(|sector| away.contains(&sector));
        one.attendance = Some(match n % 11 {
            _ if absent => Attendance::Absent,
            4 | 9 => Attendance::Represented,
            7 => Attendance::Excused,
            _ => Attendance::Present,
        });
        one.at = Some(at(day, 8, 5 + n % 30));
        if one.attendance == Some(Attendance::Represented) {
            "Sekretaris".clone_into(&mut one.represented_by.position);
        }
        // The attendance sheet asks for it of those who came.
        if came(one) {
            let woman = one.party.sector == Some(Sector::TpPkk) || n % 3 == 0;
            seated_mut(one).sex = Some(if woman { Sex::Female } else { Sex::Male });
        }
        if absent && one.party.sector == Some(Sector::Perumahan) {
            "Notulen dikirim; diminta hadir pada Rakor berikutnya.".clone_into(&mut one.follow_up);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo::Plan,
        rakor::cascade::{self, Progress},
    };

    #[test]
    fn the_story_has_meetings_kept_and_missed() {
        let today = "2026-03-18".parse().unwrap();
        let demo = Demo::new(Plan::Demo, today);
        let all = rakors(&demo, &[]);
        // 3 + 3 kecamatan + 12 desa, and no TPPS that could meet.
        assert_eq!(all.len(), 18);
        let below = cascade::descendants(id("rakor", HELD), &all);
        let mut counts = cascade::Counts::default();
        for one in below {
            counts.add(cascade::progress(one, today));
        }
        assert_eq!(counts.asked(), 15);
        assert!(counts.met > 5 && counts.late > 2, "{counts:?}");
        let second = all.iter().find(|one| one.id == id("rakor", OF_KECAMATAN + 1)).unwrap();
        assert_eq!(cascade::progress(second, today), Progress::Met);
        assert!(second.date > second.due, "the second kecamatan met late");
        let third = all.iter().find(|one| one.id == id("rakor", OF_KECAMATAN + 2)).unwrap();
        assert_eq!(cascade::progress(third, today), Progress::Late);
    }
}
