use std::sync::Arc;

use super::*;
use crate::{
    documents::Id,
    i18n::Lang,
    maps::{
        classes::{Class, Classes, Method},
        figures::tests::figure,
        land::{Land, tests::pair},
        legend::Legend,
        model::{AreaShown, MapWords, Point},
        palette::{Good, Ground},
        symbols::Form,
        topology::AreaLevel,
    },
};

fn model(with_areas: bool) -> MapModel {
    let boundaries = pair();
    let points = [(117.02, 0.0), (117.15, 0.02)];
    let places: Vec<_> =
        points.map(|(lon, lat)| crate::records::PlacePoint { lon, lat }).into_iter().collect();
    let land = Land::new(with_areas.then_some(&boundaries), &places).unwrap();
    let classes = Classes::new(&[10.0, 30.0], Method::Target(14.0));
    let figures = [figure(4, 40), figure(3, 10)];
    let areas: Vec<AreaShown> = figures
        .iter()
        .map(|figure| AreaShown { figure: *figure, class: classes.of(*figure), outside: false })
        .take(land.desa.shapes.len())
        .collect();
    let point = |n: usize| Point {
        id: Id::from_bits(n as u64 + 1),
        name: ["Melati <1>", "Mawar & Co"][n].to_owned(),
        at: land.projection.place(places[n]),
        form: [Form::Star, Form::Circle][n],
        figure: figures[n],
        class: classes.of(figures[n]),
        children: figures[n].denominator,
    };
    let points = vec![point(0), point(1)];
    let shown: Vec<Class> = areas.iter().map(|area| area.class).collect();
    MapModel {
        lang: Lang::Id,
        words: MapWords {
            place: "Kabupaten Idaman".to_owned(),
            title: "Stunting \"Maret\"".to_owned(),
            subtitle: "Kabupaten Idaman".to_owned(),
            summary: "Dua desa.".to_owned(),
            source: vec!["Batas indikatif".to_owned(), "Dibuat 21 Nov 2026".to_owned()],
        },
        legend: Legend::new(&classes, &shown, Some(14.0), Lang::Id),
        good: Good::Low,
        palette: Palette::new(&classes, Good::Low, Ground::Light),
        land: Arc::new(land),
        level: AreaLevel::Desa,
        areas,
        points,
        distances: vec![((0.0, 0.0), (3.0, 4.0))],
        classes,
        hatched: true,
    }
}

const ALL: Look = Look { points: true, names: true, grid: true, distances: true, basemap: true };

/// Two desa are wider than high, the sheet's map is less so: they reach from side to side but for the
/// margin of 18 pixels that a screen leaves.
#[test]
fn what_was_not_moved_fills_the_sheet() {
    let model = model(true);
    let land = model.land.extent;
    for sheet in [Sheet::PICTURE, Sheet::A4, Sheet::A3] {
        let view = sheet.view(&model, sheet.home(&model, land));
        let wide = land.width() * view.scale;
        assert!((view.width - wide - 2.0 * 18.0).abs() < 0.5, "{wide} of {}", view.width);
    }
}

#[test]
fn a_file_is_sound_xml_with_everything_on_it() {
    let model = model(true);
    let svg = file(&model, Sheet::PICTURE, model.land.extent, ALL, None, None);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    let said = |words: &str| texts.iter().any(|text| text.contains(words));
    for words in [
        "Stunting \"Maret\"",
        "Kabupaten Idaman",
        "Batas indikatif",
        "Dibuat 21 Nov 2026",
        "Sukamaju",
        "Target 14",
        "terlalu sedikit",
        "km",
        "Mandiri",
        "BT",
    ] {
        assert!(said(words), "{words} is missing: {texts:?}");
    }
    assert!(!svg.contains("style=") && !svg.contains("<script"));
    // Both desa have a shape; the one with few children stands under its pattern.
    assert!(svg.contains("url(#peta-dots)") && svg.contains("url(#peta-clip)"));
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
}

#[test]
fn what_is_outside_the_sheet_is_not_written() {
    let model = model(true);
    let all = file(&model, Sheet::A4, model.land.extent, ALL, None, None);
    let west = Extent { right: -9.0, left: -10.0, top: -1.0, bottom: 1.0 };
    let part = file(&model, Sheet::A4, west, ALL, None, None);
    assert!(part.matches("evenodd").count() < all.matches("evenodd").count());
    assert!(part.contains("Melati &lt;1&gt;"), "names of points from near");
    assert!(!part.contains("Mawar"), "the other point lies elsewhere");
}

#[test]
fn without_areas_the_grid_carries_the_points() {
    let model = model(false);
    let look = Look { grid: false, ..ALL };
    let svg = file(&model, Sheet::A3, model.land.extent.grown(1.0), look, None, None);
    assert!(roxmltree::Document::parse(&svg).is_ok());
    assert!(svg.contains("BT") && svg.contains("Melati"));
}

#[test]
fn what_is_chosen_is_marked() {
    let model = model(true);
    let code = model.land.desa.shapes[0].code.unwrap();
    let marked = |chosen| file(&model, Sheet::A4, model.land.extent, ALL, chosen, None);
    let plain = marked(None).matches(model.palette.chosen()).count();
    let area = marked(Some(Chosen::Area(code))).matches(model.palette.chosen()).count();
    let point =
        marked(Some(Chosen::Point(Id::from_bits(2)))).matches(model.palette.chosen()).count();
    assert_eq!((plain, area, point), (0, 1, 1));
}

#[test]
fn the_part_that_is_seen_fits_its_frame() {
    let frame = Extent { left: 10.0, top: 10.0, right: 410.0, bottom: 210.0 };
    let seen = Extent { left: -1.0, top: -2.0, right: 3.0, bottom: 2.0 };
    // 4 km on 200 pixels: 50 to the km.
    let view = part(seen, frame);
    assert!((view.scale - 50.0).abs() < 1e-9);
    let (x, y) = view.screen((1.0, 0.0));
    assert!((x - 200.0).abs() < 1e-9 && (y - 100.0).abs() < 1e-9);
}

#[test]
fn a_basemap_lies_under_the_areas_with_its_credit() {
    let model = model(true);
    let beneath = Beneath {
        href: "data:image/jpeg;base64,AAAA".to_owned(),
        credit: "© OpenStreetMap <kontributor>".to_owned(),
    };
    let svg = file(&model, Sheet::A4, model.land.extent, ALL, None, Some(&beneath));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let image = document.descendants().find(|node| node.has_tag_name("image")).unwrap();
    let view = Sheet::A4.view(&model, model.land.extent);
    let width: f64 = image.attribute("width").unwrap().parse().unwrap();
    assert!((width - view.width).abs() < 0.1, "the picture fills the map");
    let clear = |node: &roxmltree::Node<'_, '_>| node.attribute("fill-opacity") == Some("0.66");
    let first = document.descendants().find(clear).unwrap();
    assert!(first.range().start > image.range().start, "areas are drawn over it");
    assert!(svg.contains("© OpenStreetMap &lt;kontributor&gt;"));
    let bare = file(&model, Sheet::A4, model.land.extent, ALL, None, None);
    assert!(!bare.contains("<image") && !bare.contains("0.66"));
}
