use proptest::prelude::*;

use super::*;

fn said(query: &str) -> String {
    let (problem, lang) = Options::read(query).unwrap_err();
    problem.say(lang)
}

#[test]
fn an_address_is_read() {
    let options = Options::read(
        "?src=publikasi%2Fidaman-publikasi.json&view=tren&indicator=stunting&place=64.74.01\
         &month=2026-10&lang=en&theme=dark&accent=%23006f4a",
    )
    .unwrap();
    assert_eq!(options.src, "publikasi/idaman-publikasi.json");
    assert_eq!(options.view, View::Trend);
    assert_eq!(options.indicator, Some(IndicatorId::Stunting));
    assert_eq!(options.place, RegionCode::parse("64.74.01").ok());
    assert_eq!(options.month, Month::new(2026, 10));
    assert_eq!((options.lang, options.theme), (Lang::En, Theme::Dark));
    assert_eq!(options.colours.accent, Some(Colour([0, 0x6f, 0x4a])));
}

#[test]
fn what_is_not_said_is_what_fits() {
    let options = Options::read("src=a.json&indicator=&place=&month=").unwrap();
    let expected = Options { src: "a.json".to_owned(), ..Options::default() };
    assert_eq!(options, expected);
}

#[test]
fn a_mistake_is_said_with_its_name_and_what_may_stand_there() {
    assert!(said("view=peta").contains("src"));
    let words = said("src=a&view=grafik");
    assert!(words.contains("view") && words.contains("grafik") && words.contains("peta, tren"));
    // A language that is none is said in the first one.
    assert!(said("src=a&lang=jv").contains("id"));
    assert!(said("src=a&lang=en&month=10-2026").contains("2026-03"));
    assert!(said("src=a&place=64.74.1").contains("64.74.01"));
    assert!(said("src=a&accent=red;x").contains("1f5b3a"));
    assert!(said("src=a&onload=x").contains("onload"));
    assert!(said(&format!("src=a&view={}", "x".repeat(9999))).len() < 400);
}

#[test]
fn colours_that_nobody_could_read_are_left_out() {
    let white = Colour([255; 3]);
    let black = Colour([0; 3]);
    let yellow = Colour([255, 240, 0]);
    assert!((white.contrast(black) - 21.0).abs() < 1e-9);
    let asked = Colours { ground: None, ink: Some(yellow), accent: Some(yellow) };
    assert_eq!(asked.readable(white, black), Colours::default());
    let dark = Colours { ground: Some(black), ink: Some(yellow), accent: Some(yellow) };
    assert_eq!(dark.readable(white, black), dark);
    assert!(black.is_dark() && !yellow.is_dark());
}

proptest! {
    #[test]
    fn what_is_asked_is_read_back(src in "[^\u{0}]{1,40}", view in 0..5_usize, en: bool, colour: [u8; 3]) {
        let options = Options {
            src,
            view: View::ALL[view],
            lang: if en { Lang::En } else { Lang::Id },
            colours: Colours { ink: Some(Colour(colour)), ..Colours::default() },
            ..Options::default()
        };
        prop_assert_eq!(Options::read(&options.query()), Ok(options));
    }

    #[test]
    fn no_query_breaks_it(query in ".{0,200}") {
        let _ = Options::read(&query);
    }
}
