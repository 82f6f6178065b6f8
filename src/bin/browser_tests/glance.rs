//! What `make bench` measures of the regency at a glance: the *large* demo, asked through the real
//! desk as the screen asks it. Each step writes lines `bench|what|value`; nothing is asserted.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use idaman::{
    desk::protocol::{
        ChartKind, DemoSize, DeskError, GetCurves, GetGlance, GetKeeping, GetMapFigures,
        GetOverview, GetRanking, GetTrend, LoadDemo, MapFigures, PlaceLevel, Sasaran, SaveSettings,
    },
    growth::{Indicator, Sex},
    indicators::{IndicatorId, Period},
    platform::desk_client::DeskClient,
    records::{Month, Place},
};
use js_sys::{Reflect, global};
use wasm_bindgen_futures::spawn_local;

use crate::{
    Outcome, Test,
    bench::{milliseconds, now, tell},
    tests,
};

/// So many questions of a kind.
const TIMES: u32 = 24;

pub fn tests() -> Vec<Test> {
    tests!("step/glance": fill, cold, switch, keeping, rebuild, figures)
}

/// Fills the demo's database; the browser is started anew after it.
async fn fill() -> Outcome {
    let started = now();
    let desk = DeskClient::start();
    desk.ask(LoadDemo { size: DemoSize::Large }).await.map_err(said)?;
    tell("make up and write the large demo", &format!("{:.1} s", (now() - started) / 1_000.0));
    Ok(())
}

/// From a new page to the first indicators. The curves of a chart need no data: once they are
/// there, the browser has started the worker and fetched and compiled its program; the rest is
/// our own work (opening the database, reading, counting).
async fn cold() -> Outcome {
    let started = now();
    let desk = DeskClient::start();
    let curves = GetCurves {
        chart: ChartKind::ByAge(Indicator::WeightForAge),
        sex: Sex::Female,
        zs: vec![0.0],
    };
    desk.ask(curves).await.map_err(said)?;
    let running = now();
    desk.ask(glance_of(Place::Regency, None)).await.map_err(said)?;
    tell("idaman|cold|first indicators", &milliseconds(now() - started));
    tell("idaman|cold, of which the program's start", &milliseconds(running - started));
    tell("idaman|cold, of which our own work", &milliseconds(now() - running));
    Ok(())
}

/// Other months, places and indicators, once the desk is warm.
async fn switch() -> Outcome {
    let desk = DeskClient::start();
    let all = figures_of(&desk, vec![PlaceLevel::Kecamatan]).await?;
    let first = all.first.ok_or("no months")?;
    let kecamatan = all.layers.first().map(|layer| layer.places.clone()).unwrap_or_default();
    let month = |n: u32| first.plus((n * 7 % all.months.max(1)) as i32);
    let place = |n: u32| match kecamatan.get(n as usize % kecamatan.len().max(1)) {
        Some(place) if n % 2 == 1 => place.clone(),
        _ => Place::Regency,
    };
    let (mut glances, mut trends, mut rankings) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..TIMES {
        glances.push(timed(desk.ask(glance_of(place(n), Some(month(n))))).await?);
        let indicator = IndicatorId::ALL[n as usize % IndicatorId::ALL.len()];
        trends.push(timed(desk.ask(trend(place(n), indicator, month(n)))).await?);
        rankings.push(timed(desk.ask(ranking(indicator, month(n)))).await?);
    }
    tell("idaman|switch|glance, another place and month", &spread(glances));
    tell("idaman|switch|trend of another indicator", &spread(trends));
    tell("idaman|switch|ranking of 800 Posyandu", &spread(rankings));
    Ok(())
}

/// How safe the records are: Beranda asks it each time it is opened.
async fn keeping() -> Outcome {
    let desk = DeskClient::start();
    let mut times = Vec::new();
    for _ in 0..TIMES {
        times.push(timed(desk.ask(GetKeeping {})).await?);
    }
    tell("idaman|how safe the records are", &spread(times));
    Ok(())
}

fn glance_of(place: Place, month: Option<Month>) -> GetGlance {
    GetGlance { place, period: month.map(Period::Month), sasaran: Sasaran::Registered }
}

fn trend(place: Place, indicator: IndicatorId, until: Month) -> GetTrend {
    GetTrend { place, indicator, until: Some(until), months: 24, sasaran: Sasaran::Registered }
}

fn ranking(indicator: IndicatorId, month: Month) -> GetRanking {
    GetRanking {
        place: Place::Regency,
        indicator,
        period: Some(Period::Month(month)),
        level: PlaceLevel::Posyandu,
        shrink: true,
        sasaran: Sasaran::Registered,
    }
}

/// Another rule for judging makes everything derived anew. Meanwhile the old figures are asked for,
/// as somebody does who goes on working.
async fn rebuild() -> Outcome {
    let desk = DeskClient::start();
    let mut settings = desk.ask(GetOverview {}).await.map_err(said)?.settings;
    settings.kms.orange_line_z = 3.0 - settings.kms.orange_line_z;
    let told = Rc::new(Cell::new(0_u32));
    let counting = Rc::clone(&told);
    let started = now();
    let (_, done) = desk.ask_with_progress(SaveSettings { settings }, move |_| {
        counting.set(counting.get() + 1);
    });
    let running = Rc::new(Cell::new(true));
    let (asking, waits) = (Rc::clone(&running), Rc::new(RefCell::new(Vec::new())));
    let (asker, times) = (desk.clone(), Rc::clone(&waits));
    spawn_local(async move {
        while asking.get() {
            if let Ok(time) = timed(asker.ask(glance_of(Place::Regency, None))).await {
                times.borrow_mut().push(time);
            }
            TimeoutFuture::new(500).await;
        }
    });
    done.await.map_err(said)?;
    running.set(false);
    tell("idaman|full rebuild of all derived", &format!("{:.1} s", (now() - started) / 1_000.0));
    tell("idaman|full rebuild, news of its progress", &told.get().to_string());
    tell("idaman|full rebuild, glance at the old figures meanwhile", &spread(waits.take()));
    Ok(())
}

/// D and S of every Posyandu and month as JSON in `window.figures`: the same data for others.
async fn figures() -> Outcome {
    let all = figures_of(&DeskClient::start(), vec![PlaceLevel::Posyandu]).await?;
    let layer = all.layers.first().ok_or("no Posyandu")?;
    let rows: Vec<_> = layer.figures.iter().map(|of| (of.numerator, of.denominator)).collect();
    let json = serde_json::to_string(&(layer.places.len(), all.months, rows))
        .map_err(|error| error.to_string())?;
    Reflect::set(&global(), &"figures".into(), &json.into())
        .map_err(|error| format!("{error:?}"))?;
    Ok(())
}

async fn figures_of(desk: &DeskClient, levels: Vec<PlaceLevel>) -> Result<MapFigures, String> {
    let asked = GetMapFigures {
        indicator: IndicatorId::Ds,
        levels,
        months: None,
        sasaran: Sasaran::Registered,
    };
    desk.ask(asked).await.map_err(said)
}

async fn timed<T>(asked: impl Future<Output = Result<T, DeskError>>) -> Result<f64, String> {
    let started = now();
    asked.await.map_err(said)?;
    Ok(now() - started)
}

fn spread(mut times: Vec<f64>) -> String {
    if times.is_empty() {
        return "none".to_owned();
    }
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    format!("{:.1} ms (p95 {:.1} ms)", at(50), at(95))
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn said(error: DeskError) -> String {
    error.to_string()
}
