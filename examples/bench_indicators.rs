//! Measures questions about indicators on a large regency in memory: `cargo run --release
//! --no-default-features --example bench_indicators -- [demo|mean|large]`. Times are the desk's own
//! work, each the median of some runs, and beside it its ratio to the making of all figures anew,
//! so that machines can be compared; IndexedDB comes on top.
#![expect(clippy::print_stdout, clippy::wildcard_imports, reason = "a tool for the command line")]

use std::time::Instant;

use idaman::{
    desk::{Desk, Job, native::NativeServices, protocol::*},
    documents::Millis,
    indicators::{IndicatorId, Period},
    records::{Month, Place},
    wilayah::RegionCode,
};

/// Saturday 21 November 2026, noon.
const NOW: Millis = Millis(1_795_262_400_000);
const RUNS: usize = 9;

#[expect(clippy::disallowed_methods, reason = "a native program may look at the clock")]
fn now() -> Instant {
    Instant::now()
}

struct Bench {
    desk: Desk<NativeServices>,
    /// Milliseconds that the making anew took.
    rebuild: f64,
}

impl Bench {
    fn ask<A: Asked>(&self, asked: A) -> (A::Answer, f64, usize) {
        let job = Job { id: 1, now: NOW, offset_minutes: 420, hidden: false };
        let started = now();
        let bytes = pollster::block_on(self.desk.handle(job, asked.into()));
        let took = started.elapsed().as_secs_f64() * 1000.0;
        let bytes = bytes.unwrap_or_else(|error| panic!("{error}"));
        let answer = decode(&bytes).unwrap_or_else(|error| panic!("{error}"));
        (answer, took, bytes.len())
    }

    fn show(&self, what: &str, took: f64, bytes: usize) {
        let ratio = took / self.rebuild;
        println!("{what:44} {took:>9.2} ms {ratio:>10.5} {bytes:>9} bytes");
    }

    /// The first time and the median of the next.
    fn measure<A: Asked + Clone>(&self, what: &str, asked: &A) -> A::Answer {
        let (answer, first, bytes) = self.ask(asked.clone());
        let mut times: Vec<f64> = (0..RUNS).map(|_| self.ask(asked.clone()).1).collect();
        times.sort_by(f64::total_cmp);
        self.show(&format!("{what}, first"), first, bytes);
        self.show(what, times[RUNS / 2], bytes);
        answer
    }

    /// Another desk on the same data, as after a start of the browser.
    fn start_again(&mut self, services: &NativeServices) {
        self.desk = Desk::new(services.clone());
    }
}

fn main() {
    let size = match std::env::args().nth(1).as_deref() {
        Some("demo") => DemoSize::Demo,
        Some("mean") => DemoSize::Mean,
        _ => DemoSize::Large,
    };
    let services = NativeServices::new("public", 1);
    let mut bench = Bench { desk: Desk::new(services.clone()), rebuild: 1.0 };
    let ((), took, _) = bench.ask(LoadDemo { size });
    println!("demo filled in {took:.0} ms");
    let (overview, _, _) = bench.ask(GetOverview {});
    println!("{} children, {} visits", overview.children_all, overview.visits);
    // Other rules make everything anew.
    let mut settings = overview.settings.clone();
    settings.corrected_age = true;
    ((), bench.rebuild, _) = bench.ask(SaveSettings { settings });
    bench.show("everything made anew", bench.rebuild, 0);
    let Some((_, last)) = overview.months else { return };
    let sasaran = Sasaran::Registered;
    let glance =
        |place, month: Month| GetGlance { place, period: Some(Period::Month(month)), sasaran };
    bench.start_again(&services);
    bench.measure("glance, from a cold start", &glance(Place::Regency, last));
    bench.measure("glance, another month", &glance(Place::Regency, last.plus(-7)));
    let kecamatan = RegionCode::parse("99.01.01").unwrap_or_else(|error| panic!("{error}"));
    bench.measure("glance, a kecamatan", &glance(Place::Region(kecamatan), last));
    let year =
        GetGlance { place: Place::Regency, period: Some(Period::Year(last.year())), sasaran };
    bench.measure("glance, a year", &year);
    let indicator = IndicatorId::Stunting;
    let trend = GetTrend { place: Place::Regency, indicator, until: None, months: 0, sasaran };
    bench.measure("trend of all months", &trend);
    for (level, what) in
        [(PlaceLevel::Desa, "ranking of desa"), (PlaceLevel::Posyandu, "ranking of Posyandu")]
    {
        let period = Some(Period::Month(last));
        let place = Place::Regency;
        bench.measure(what, &GetRanking { place, indicator, period, level, shrink: true, sasaran });
    }
    let breakdown = |place| GetBreakdown { place, indicator, period: None };
    bench.measure("by sex and age, regency", &breakdown(Place::Regency));
    bench.measure("by sex and age, kecamatan", &breakdown(Place::Region(kecamatan)));
    let levels = vec![PlaceLevel::Kecamatan, PlaceLevel::Desa, PlaceLevel::Posyandu];
    bench.measure(
        "map, all places and months",
        &GetMapFigures { indicator, levels, months: None, sasaran },
    );
    bench.measure("warnings", &GetWarnings { place: Place::Regency, month: None });
    let level = PlaceLevel::Puskesmas;
    bench.measure("completeness", &GetCompleteness { place: Place::Regency, month: None, level });
    let figure = Some(FigureFilter {
        indicator,
        part: Part::Numerator,
        month: last.plus(-7),
        sex: None,
        age: None,
    });
    let register = |offset| GetRegister {
        place: Place::Regency,
        filter: RegisterFilter::All,
        figure,
        order: RegisterOrder::Name,
        offset,
        limit: 50,
    };
    bench.measure("children of a figure, first page", &register(0));
    bench.measure("children of a figure, a page in the middle", &register(4000));
    bench.measure("overview", &GetOverview {});
    bench.measure("places", &GetPlaces { month: Some(last) });
}
