//! Measures the desk on a large regency in memory: `cargo run --release --no-default-features
//! --example desk -- [demo|mean|large]`. Times are the desk's own work; IndexedDB comes on top.
#![expect(clippy::print_stdout, clippy::wildcard_imports, reason = "a tool for the command line")]

use std::time::Instant;

use idaman::{
    desk::{Desk, Job, native::NativeServices, protocol::*},
    documents::Millis,
    exchange::model::{ParsedFile, RowChild, RowPlace, RowVisit, SheetRow},
    records::{Child, Month, Place, Weight},
};

/// Saturday 21 November 2026, noon.
const NOW: Millis = Millis(1_795_262_400_000);

#[expect(clippy::disallowed_methods, reason = "a native program may look at the clock")]
fn now() -> Instant {
    Instant::now()
}

fn ask<A: Asked>(desk: &Desk<NativeServices>, what: &str, asked: A) -> A::Answer {
    let job = Job { id: 1, now: NOW, offset_minutes: 420, hidden: false };
    let started = now();
    let bytes = pollster::block_on(desk.handle(job, asked.into()));
    let answer = bytes.and_then(|bytes| decode(&bytes)).unwrap_or_else(|e| panic!("{what}: {e}"));
    println!("{what:44} {:>9.1} ms", started.elapsed().as_secs_f64() * 1000.0);
    answer
}

/// A month later than everything that is here.
fn row(child: &Child, at: u32, posyandu: &str, desa: &str, kecamatan: &str) -> SheetRow {
    let who = &child.identity;
    let last = child.visits.last();
    SheetRow {
        sheet: 0,
        row: at + 2,
        child: RowChild {
            name: who.name.clone(),
            nik: None,
            masked_nik: who.masked_nik.clone(),
            sex: child.sex,
            birth_date: child.birth.date,
            birth_weight: child.birth.weight,
            birth_length: child.birth.length,
            gestation_weeks: None,
            birth_order: None,
            mother: who.mother.clone(),
            father: who.father.clone(),
            parents: who.parents.clone(),
            phone: who.phone.clone(),
            rt: child.home.rt.clone(),
            rw: child.home.rw.clone(),
            dasawisma: child.home.dasawisma.clone(),
            address: child.home.address.clone(),
            kia: None,
        },
        place: RowPlace {
            province: String::new(),
            regency: "Kabupaten Idaman".to_owned(),
            kecamatan: kecamatan.to_owned(),
            puskesmas: String::new(),
            desa: desa.to_owned(),
            posyandu: posyandu.to_owned(),
        },
        visit: Some(RowVisit {
            date: Month::of(chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default())
                .first_day()
                + chrono::Days::new(19),
            weight: last.and_then(|visit| visit.weight).map(|w| Weight(w.0 + 200)),
            lenhei: last.and_then(|visit| visit.lenhei),
            position: last.and_then(|visit| visit.position),
            head: None,
            muac: None,
            oedema: false,
            care: idaman::records::Care::default(),
            reported: None,
        }),
        columns: std::collections::BTreeMap::new(),
        notes: Vec::new(),
    }
}

fn main() {
    let size = match std::env::args().nth(1).as_deref() {
        Some("large") => DemoSize::Large,
        Some("mean") => DemoSize::Mean,
        _ => DemoSize::Demo,
    };
    let desk = Desk::new(NativeServices::new("public", 1));
    ask(&desk, "load the demo", LoadDemo { size });
    let overview = ask(&desk, "overview, rosters read", GetOverview {});
    println!("{} children, {} visits", overview.children_all, overview.visits);
    ask(&desk, "overview", GetOverview {});
    let places = ask(&desk, "places", GetPlaces { month: None });
    let register = |order| GetRegister {
        place: Place::Regency,
        figure: None,
        filter: RegisterFilter::Active,
        order,
        offset: 0,
        limit: 50,
    };
    let rows = ask(&desk, "register by name", register(RegisterOrder::Name)).rows;
    ask(&desk, "register by urgency", register(RegisterOrder::Urgency));
    ask(&desk, "search \"siti\"", Search { text: "siti".to_owned(), limit: 20 });
    ask(&desk, "search \"an\"", Search { text: "an".to_owned(), limit: 20 });
    ask(&desk, "child", GetChild { id: rows[0].id });
    let month = overview.months.map_or_else(|| Month::of(overview.today), |(_, last)| last);
    ask(&desk, "sheet", GetSheet { posyandu: rows[0].posyandu, month, guests: Vec::new() });
    let file = file(size, &places);
    println!("{} rows", file.rows.len());
    let rows = file.rows.len();
    let preview = ask(&desk, "preview", PreviewImport { file: file.clone(), posyandu: None });
    println!("{:?}", preview.counts);
    let apply = ApplyImport { token: preview.token, on_different: OnDifferent::KeepMine };
    let done = ask(&desk, "apply", apply);
    println!("{:?}", done.counts);
    let again = ask(&desk, "preview of the same again", PreviewImport { file, posyandu: None });
    println!("{:?}", again.counts);
    let undone = ask(&desk, "undo", UndoImport { batch: done.batch });
    println!("{undone:?} of {rows} rows");
}

fn file(size: DemoSize, places: &Places) -> ParsedFile {
    use idaman::demo::{Demo, Plan};
    let plan = match size {
        DemoSize::Demo => Plan::Demo,
        DemoSize::Mean => Plan::Mean,
        DemoSize::Large => Plan::Large,
    };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default();
    let demo = Demo::new(plan, today);
    let mut rows = Vec::new();
    for kecamatan in &places.kecamatan {
        for desa in &kecamatan.desa {
            for posyandu in &desa.posyandu {
                let at = demo.posyandu().iter().position(|p| p.id == posyandu.id);
                for child in demo.children(at.unwrap_or_default()) {
                    if child.is_sasaran(today) && child.posyandu == posyandu.id {
                        let at = rows.len() as u32;
                        rows.push(row(&child, at, &posyandu.name, &desa.name, &kecamatan.name));
                    }
                }
            }
        }
    }
    ParsedFile { name: "bench".to_owned(), hash: "bench".to_owned(), rows, ..ParsedFile::default() }
}
