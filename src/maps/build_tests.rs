use super::*;
use crate::{
    documents::Id,
    maps::{
        figures::tests::{figure, series},
        land::tests::pair,
    },
    records::{PlacePoint, Target},
};

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn posyandu(bits: u64, desa: &str, lon: f64, lat: f64) -> PosyanduPoint {
    let point = Some(PlacePoint { lon, lat });
    PosyanduPoint {
        id: Id::from_bits(bits),
        name: format!("Melati {bits}"),
        desa: code(desa),
        open: true,
        point,
    }
}

struct Ground0 {
    land: Arc<Land>,
    series: Series,
    points: Vec<PosyanduPoint>,
    strata: BTreeMap<PosyanduId, Stratum>,
    within: Within,
}

fn ready() -> Ground0 {
    Ground0 {
        land: Arc::new(Land::new(Some(&pair()), &[]).unwrap()),
        series: series(),
        points: vec![
            posyandu(2, "99.01.01.2002", 117.12, 0.0),
            posyandu(1, "99.01.01.2001", 117.05, 0.01),
            PosyanduPoint { point: None, ..posyandu(3, "99.01.01.2002", 0.0, 0.0) },
            PosyanduPoint { open: false, ..posyandu(4, "99.01.01.2002", 117.0, 0.0) },
        ],
        strata: BTreeMap::from([(Id::from_bits(1), Stratum::Mandiri)]),
        within: Within::Everything,
    }
}

fn parts(ground: &Ground0) -> Parts<'_> {
    Parts {
        lang: Lang::Id,
        ground: Ground::Light,
        land: &ground.land,
        level: AreaLevel::Desa,
        series: &ground.series,
        at: 0,
        indicator: IndicatorId::Stunting,
        better: Better::Lower,
        target: Some(0.14),
        scheme: Scheme::Best,
        hatched: false,
        points: &ground.points,
        strata: &ground.strata,
        within: &ground.within,
        place_name: "Kabupaten Idaman",
        source: Some("Bappeda 2024"),
        today: "2026-11-21".parse().unwrap(),
    }
}

fn model(parts: &Parts<'_>) -> MapModel {
    build(parts, &classes(parts))
}

#[test]
fn areas_and_points_have_their_figures_classes_and_forms() {
    let ground = ready();
    let model = model(&parts(&ground));
    assert_eq!(model.areas[0].figure, figure(5, 40));
    assert_eq!(model.areas[1].figure, figure(30, 60));
    let below = model.classes.below_target().unwrap() as u8;
    assert!(model.areas[0].class < Class::Nth(below), "12.5 % is below 14 %");
    assert!(model.areas[1].class > Class::Nth(below), "50 % is far above");
    // Without a point, and closed without figures: not on the map.
    let ids: Vec<u64> = model.points.iter().map(|point| point.id.bits()).collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!((model.points[0].form, model.points[1].form), (Form::Star, Form::Circle));
    assert_eq!(model.points[0].class, Class::Few, "3 of 12");
}

#[test]
fn what_it_says_is_said_in_words() {
    let ground = ready();
    let words = model(&parts(&ground)).words;
    assert_eq!(words.title, "Stunting, Januari 2026");
    assert!(words.subtitle.starts_with("Kabupaten Idaman · "));
    assert_eq!(
        words.summary,
        "2 desa dengan angka, dari 12,5\u{a0}% (Sukamaju) sampai 50,0\u{a0}% (Wanasari). \
         Seluruhnya 35,0\u{a0}% (35 dari 100). 2 titik Posyandu."
    );
    assert_eq!(words.source[1], "Batas: Bappeda 2024. Batas indikatif.");
    assert!(words.source[2].contains("21 Nov 2026"));
}

#[test]
fn colours_mean_the_same_in_every_month() {
    let ground = ready();
    let january = parts(&ground);
    let february = Parts { at: 1, ..january };
    assert_eq!(classes(&january), classes(&february));
    let model = model(&february);
    assert_eq!(model.areas[0].class, Class::Few, "5 of 10");
    assert_eq!(model.legend.lines.last().unwrap().count, 1);
}

#[test]
fn a_place_leaves_the_others_without_colour() {
    let mut ground = ready();
    ground.within = Within::Region(code("99.01.01.2002"));
    let shown = model(&parts(&ground));
    let outside: Vec<bool> = shown.areas.iter().map(|area| area.outside).collect();
    assert_eq!(outside, [true, false]);
    assert_eq!(shown.points.len(), 1);
    assert_eq!(shown.legend.lines.iter().map(|line| line.count).sum::<u32>(), 1);
    // A kecamatan that holds the desa belongs to it.
    let kecamatan = model(&Parts { level: AreaLevel::Kecamatan, ..parts(&ground) });
    assert!(!kecamatan.areas[0].outside);
    ground.within =
        Within::Some(BTreeSet::from([Id::from_bits(1)]), BTreeSet::from([code("99.01.01.2001")]));
    let one = model(&parts(&ground));
    assert_eq!((one.points.len(), one.areas[0].outside, one.areas[1].outside), (1, false, true));
}

#[test]
fn without_boundaries_the_points_are_parted_into_classes() {
    let mut ground = ready();
    let places: Vec<PlacePoint> = ground.points.iter().filter_map(|p| p.point).collect();
    ground.land = Arc::new(Land::new(None, &places).unwrap());
    let parts = parts(&ground);
    let model = model(&parts);
    assert!(model.areas.is_empty());
    assert_eq!(model.legend.lines.iter().map(|line| line.count).sum::<u32>(), 2);
    assert!(model.words.summary.starts_with("2 posyandu dengan angka"), "{}", model.words.summary);
    assert_eq!(model.words.source[1], "Tanpa batas wilayah.");
}

#[test]
fn the_nearest_posyandu_may_stand_in_the_neighbouring_desa() {
    let mut ground = ready();
    // The label of the first desa is 117.05, 0.0; of the second 117.12, 0.0.
    let found = distances(&parts(&ground));
    assert_eq!(found.len(), 2);
    assert!((found[0].km - 0.01 * 111.195).abs() < 0.001, "a hundredth of a degree");
    assert!(found[1].km < 1e-6);
    ground.points.truncate(1);
    let found = distances(&parts(&ground));
    assert!((found[0].km - 0.07 * 111.195).abs() < 0.001);
    assert_eq!(found[0].posyandu.bits(), 2);
    ground.points.clear();
    assert!(distances(&parts(&ground)).is_empty());
}

#[test]
fn schemes_are_offered_where_they_make_sense() {
    use IndicatorId as I;
    assert_eq!(
        Scheme::offered(I::Stunting, Some(0.14)),
        [Scheme::Target, Scheme::Who, Scheme::Quantiles, Scheme::Natural]
    );
    assert_eq!(Scheme::offered(I::Ds, None), [Scheme::Quantiles, Scheme::Natural]);
    assert_eq!(Scheme::Best.settled(I::Wasting, None), Scheme::Who);
    assert_eq!(Scheme::Who.settled(I::Ds, Some(0.8)), Scheme::Target, "there is none for D/S");
}

#[test]
fn the_target_of_a_year_is_the_last_one_set() {
    let target = |year, value| Target {
        indicator: IndicatorId::Stunting,
        year,
        value,
        source: String::new(),
    };
    let targets = [target(2025, 0.18), target(2027, 0.14)];
    let of =
        |year| target_of(&targets, IndicatorId::Stunting, Month::new(year, 5).unwrap(), Some(0.1));
    assert_eq!((of(2024), of(2026), of(2030)), (Some(0.1), Some(0.18), Some(0.14)));
    assert_eq!(target_of(&targets, IndicatorId::Ds, Month::new(2026, 5).unwrap(), None), None);
}
