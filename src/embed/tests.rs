//! Views of a bundle written by hand, read as a visitor reads them.

use super::{
    data::{Data, Letter, Told},
    options::{Options, View},
    tree::{Element, Node},
    views::{Column, Shown, Sort, show},
};
use crate::{
    i18n::Lang,
    indicators::{Figure, IndicatorId, IndicatorId as I},
    maps::palette::Ground,
    publish::bundle::Bundle,
    wilayah::RegionCode,
};

/// A kecamatan with three desa, September and October 2026.
///
/// Stunting: September 30, 12, 8 of 100, 80, 60, so 50 of 240; October 22, hidden, hidden, so 40 of
/// 250, of which the third desa is too small and the second would give it back. S 300 = 120 + 100 +
/// 80; D in October 240, in September 200. Letters of October at the whole: N 150, T 40, O 30, B 20.
fn bundle() -> Bundle {
    let desa = |of, stunted, severe| format!(r#"{{"of":{of},"counts":[{stunted},{severe}]}}"#);
    let hidden = |of, why| format!(r#"{{"of":{of},"hidden":"{why}"}}"#);
    let stunting = [
        desa(240, 50, 12),
        desa(100, 30, 12),
        desa(80, 12, 0),
        desa(60, 8, 0),
        desa(250, 40, 10),
        desa(100, 22, 10),
        hidden(90, "complement"),
        hidden(60, "small"),
    ];
    let skd = [
        [300, 270, 200],
        [120, 110, 90],
        [100, 90, 60],
        [80, 70, 50],
        [300, 270, 240],
        [120, 110, 100],
        [100, 90, 80],
        [80, 70, 60],
    ];
    let skd = skd.map(|[s, k, d]| format!(r#"{{"of":{s},"counts":[{k},{d}]}}"#));
    let letters = skd.iter().enumerate().map(|(n, _)| match n {
        4 => r#"{"of":240,"counts":[150,150,150,40,10,30,20,6,7]}"#.to_owned(),
        _ => r#"{"of":240,"hidden":"small"}"#.to_owned(),
    });
    let letters: Vec<String> = letters.collect();
    let json = format!(
        r#"{{"schema":"idaman-publikasi/1","made":"2026-11-22",
        "rule":{{"fewest":5,"least_of":20}},
        "places":[{{"code":"13.75.01","name":"Mandiangin Koto Selayan"}},
        {{"code":"13.75.01.1001","name":"Campago Ipuh"}},
        {{"code":"13.75.01.1002","name":"Puhun Pintu Kabun"}},
        {{"code":"13.75.01.1003","name":"Kubu Gulai Bancah"}}],
        "months":["2026-09","2026-10"],
        "families":[
        {{"indicators":["stunting","severe_stunting"],"cells":[{}]}},
        {{"indicators":["ks","ds"],"cells":[{}]}},
        {{"indicators":["nd","nd_compared","ns","td","two_t","od","bd","bgm","above_orange"],
          "cells":[{}]}}],
        "targets":[{{"indicator":"stunting","year":2025,"value":0.2}},
        {{"indicator":"stunting","year":2026,"value":0.14}}]}}"#,
        stunting.join(","),
        skd.join(","),
        letters.join(",")
    );
    Bundle::read(&json).unwrap()
}

fn figure(numerator: u32, denominator: u32) -> Told {
    Told::Figure(Figure { numerator, denominator })
}

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

/// What is shown with these options; live, 640 wide.
fn shown(bundle: &Bundle, options: &Options, sort: Sort) -> Result<Element, String> {
    let options = Options { src: "a.json".to_owned(), ..options.clone() };
    show(&Shown {
        bundle,
        shapes: None,
        options: &options,
        ground: Ground::Light,
        width: 640.0,
        live: true,
        sort,
        id: "em",
    })
}

fn with(view: View) -> Options {
    Options { view, ..Options::default() }
}

/// Values of an attribute, in order.
fn values<'t>(tree: &'t Element, name: &str, found: &mut Vec<&'t str>) {
    let own = tree.attributes.iter().filter(|(own, _)| *own == name);
    found.extend(own.map(|(_, value)| value.as_str()));
    for child in &tree.children {
        if let Node::Element(child) = child {
            values(child, name, found);
        }
    }
}

fn said(tree: &Element) -> Vec<&str> {
    let mut found = Vec::new();
    values(tree, "data-say", &mut found);
    found
}

#[test]
fn figures_are_those_of_the_file() {
    let bundle = bundle();
    let data = Data { bundle: &bundle };
    assert_eq!(data.told(I::Stunting, 1, 0), figure(40, 250));
    assert_eq!(data.told(I::SevereStunting, 0, 2), figure(0, 80));
    assert_eq!(data.told(I::Stunting, 1, 3), Told::Hidden);
    assert_eq!(data.told(I::Ks, 1, 0), figure(270, 300));
    // N ÷ (D − O − B): 240 − 30 − 20; N ÷ S: its S stands with D ÷ S.
    assert_eq!(data.told(I::NdCompared, 1, 0), figure(150, 190));
    assert_eq!(data.told(I::Ns, 1, 0), figure(150, 300));
    assert_eq!(data.told(I::Wasting, 1, 0), Told::Nothing);
    assert_eq!(data.told(I::Stunting, 9, 0), Told::Nothing);
    let [s, k, d, n] = [300, 270, 240, 150].map(Letter::Count);
    assert_eq!(data.letters(1, 0), [s, k, d, n]);
    assert_eq!(data.letters(1, 3)[3], Letter::Hidden);
    assert_eq!(data.parts(0), [1, 2, 3]);
    // The regency's own of the year; of a year without, the next; else the last; else the rule's.
    let target = |id, month: &str| data.target(id, month.parse().unwrap()).unwrap();
    assert_eq!(
        (target(I::Stunting, "2026-10").value, target(I::Stunting, "2026-10").year),
        (0.14, Some(2026))
    );
    assert_eq!(target(I::Stunting, "2025-10").year, Some(2025));
    assert_eq!(target(I::Stunting, "2027-01").year, Some(2026));
    assert_eq!((target(I::Ds, "2026-10").value, target(I::Ds, "2026-10").year), (0.85, None));
}

/// A month in which nobody noted who has a card is not one in which nobody has one.
#[test]
fn what_nobody_noted_is_not_none() {
    let text = bundle().to_json().unwrap().replace("\"counts\":[270,240]", "\"counts\":[0,240]");
    let bundle = Bundle::read(&text).unwrap();
    let data = Data { bundle: &bundle };
    assert_eq!(data.told(IndicatorId::Ks, 1, 0), Told::Nothing);
    assert_eq!(data.told(IndicatorId::Ds, 1, 0), figure(240, 300));
}

#[test]
fn the_map_says_every_place_and_what_is_hidden() {
    let tree = shown(&bundle(), &with(View::Map), Sort::default()).unwrap();
    assert_eq!(
        said(&tree),
        [
            "Campago Ipuh: 22,0\u{a0}% (22 dari 100 anak)",
            "Puhun Pintu Kabun: disembunyikan",
            "Kubu Gulai Bancah: disembunyikan",
        ]
    );
    let words = tree.words();
    assert!(words.contains("Stunting") && words.contains("16,0\u{a0}%"), "{words}");
    assert!(words.contains("40 dari 250 anak") && words.contains("Target 2026: 14\u{a0}%"));
    assert!(words.contains("disembunyikan (angka kecil) 2"), "{words}");
    assert!(words.contains("Angka di bawah 5 disembunyikan"));
}

#[test]
fn the_trend_breaks_where_nothing_is_told() {
    let bundle = bundle();
    let options = Options {
        view: View::Trend,
        place: Some(code("13.75.01.1003")),
        lang: Lang::En,
        ..Options::default()
    };
    let tree = shown(&bundle, &options, Sort::default()).unwrap();
    assert_eq!(said(&tree), ["September 2026: 13.3% (8 of 60 children)", "October 2026: hidden"]);
    let whole = shown(&bundle, &with(View::Trend), Sort::default()).unwrap();
    // 50 of 240 and 40 of 250.
    assert_eq!(
        said(&whole),
        [
            "September 2026: 20,8\u{a0}% (50 dari 240 anak)",
            "Oktober 2026: 16,0\u{a0}% (40 dari 250 anak)",
        ]
    );
}

#[test]
fn bars_say_the_letters() {
    let tree = shown(&bundle(), &with(View::Skdn), Sort::default()).unwrap();
    let said = said(&tree);
    assert_eq!(
        said[4..],
        [
            "Oktober 2026, S: 300",
            "Oktober 2026, K: 270",
            "Oktober 2026, D: 240",
            "Oktober 2026, N: 150"
        ]
    );
    assert_eq!(said[3], "September 2026, N: disembunyikan");
}

/// 16,0 % against 14 %: two points; 40 − 35 = 5 children; two months from October.
#[test]
fn the_target_says_how_far_it_is() {
    let tree = shown(&bundle(), &with(View::Target), Sort::default()).unwrap();
    let words = tree.words();
    for expected in [
        "Target 2026: 14\u{a0}%",
        "2,0 poin di atas target",
        "5 anak lebih sedikit memenuhi target",
        "2 bulan lagi sampai akhir 2026",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    // 240 of 300 against 85 %: five points, 255 − 240 = 15 children more.
    let options = Options {
        view: View::Target,
        indicator: Some(IndicatorId::Ds),
        lang: Lang::En,
        ..Options::default()
    };
    let words = shown(&bundle(), &options, Sort::default()).unwrap().words();
    assert!(words.contains("5.0 points below the target"), "{words}");
    assert!(words.contains("15 more children would meet it"), "{words}");
}

#[test]
fn the_table_is_sorted_and_what_is_hidden_comes_last() {
    let options = Options { month: "2026-09".parse().ok(), ..with(View::Table) };
    let order = |sort, options: &Options| {
        let tree = shown(&bundle(), options, sort).unwrap();
        let words = tree.words();
        let mut names = ["Campago Ipuh", "Puhun Pintu Kabun", "Kubu Gulai Bancah"]
            .map(|name| (words.find(name).unwrap(), name.split(' ').next().unwrap()));
        names.sort_unstable();
        names.map(|(_, name)| name)
    };
    assert_eq!(order(Sort::default(), &options), ["Campago", "Puhun", "Kubu"]);
    // 30 %, 15 %, 13,3 %
    let down = Sort::default().tapped(Column::Share);
    assert_eq!(order(down, &options), ["Campago", "Puhun", "Kubu"]);
    assert_eq!(order(down.tapped(Column::Share), &options), ["Kubu", "Puhun", "Campago"]);
    let names = Sort::default().tapped(Column::Place);
    assert_eq!(order(names, &options), ["Campago", "Kubu", "Puhun"]);
    // In October only the first is told: it stays first both ways.
    assert_eq!(order(down.tapped(Column::Share), &with(View::Table))[0], "Campago");
}

#[test]
fn what_is_not_there_is_said() {
    let bundle = bundle();
    let error = |options| shown(&bundle, &options, Sort::default()).unwrap_err();
    let options = Options { indicator: Some(IndicatorId::Wasting), ..Options::default() };
    assert!(error(options).contains("stunting, "));
    assert!(error(Options { place: Some(code("64.74")), ..Options::default() }).contains("64.74"));
    let words = error(Options { month: "2020-01".parse().ok(), ..Options::default() });
    assert!(words.contains("September 2026") && words.contains("Oktober 2026"), "{words}");
    let no_target = Options { indicator: Some(IndicatorId::Bgm), ..with(View::Target) };
    assert!(error(no_target).contains("target"));
}

/// Whoever writes a file by hand can put anything where a name stands. It comes out as a text.
#[test]
fn hostile_names_are_texts() {
    let hostile = r#"<img src=x onerror=alert(1)>\"'&"#;
    let text = bundle().to_json().unwrap().replace("Campago Ipuh", hostile);
    let bundle = Bundle::read(&text).unwrap();
    for view in View::ALL {
        for width in [220.0, 1200.0] {
            let options = Options { src: "\"><script>".to_owned(), ..with(view) };
            let tree = show(&Shown {
                bundle: &bundle,
                shapes: None,
                options: &options,
                ground: Ground::Dark,
                width,
                live: false,
                sort: Sort::default(),
                id: "x",
            })
            .unwrap();
            let html = tree.render();
            assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
            roxmltree::Document::parse(&html).unwrap();
        }
    }
}

/// Nothing in any view may be a style or a handler: the policy of the page would stop it, and the
/// page of a host without the policy would not.
#[test]
fn no_view_has_a_style_or_a_handler() {
    fn walk(tree: &Element) {
        for (name, value) in &tree.attributes {
            assert!(*name != "style" && !name.starts_with("on"), "{name}");
            assert!(!value.contains("javascript:"));
        }
        for child in &tree.children {
            if let Node::Element(child) = child {
                walk(child);
            }
        }
    }
    for view in View::ALL {
        walk(&shown(&bundle(), &with(view), Sort::default()).unwrap());
    }
}
