use super::*;

/// Worked out with the forward series of Snyder, "Map Projections: A Working Manual" (USGS
/// Professional Paper 1395, 1987, eq. 8-9 to 8-13 and 3-21): another series than the one inverted.
#[expect(clippy::many_single_char_names, reason = "the letters of the paper")]
fn snyder(meridian: f64, scale: f64, lon: f64, lat: f64) -> (f64, f64) {
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let (phi, e4, e6) = (lat.to_radians(), e2 * e2, e2 * e2 * e2);
    let n = A / (1.0 - e2 * phi.sin().powi(2)).sqrt();
    let t = phi.tan().powi(2);
    let second = e2 / (1.0 - e2);
    let c = second * phi.cos().powi(2);
    let a = phi.cos() * (lon - meridian).to_radians();
    let m = A
        * ((1.0 - e2 / 4.0 - 3.0 * e4 / 64.0 - 5.0 * e6 / 256.0) * phi
            - (3.0 * e2 / 8.0 + 3.0 * e4 / 32.0 + 45.0 * e6 / 1024.0) * (2.0 * phi).sin()
            + (15.0 * e4 / 256.0 + 45.0 * e6 / 1024.0) * (4.0 * phi).sin()
            - (35.0 * e6 / 3072.0) * (6.0 * phi).sin());
    let x = scale
        * n
        * (a + (1.0 - t + c) * a.powi(3) / 6.0
            + (5.0 - 18.0 * t + t * t + 72.0 * c - 58.0 * second) * a.powi(5) / 120.0);
    let y = scale
        * (m + n
            * phi.tan()
            * (a * a / 2.0
                + (5.0 - t + 9.0 * c + 4.0 * c * c) * a.powi(4) / 24.0
                + (61.0 - 58.0 * t + t * t + 600.0 * c - 330.0 * second) * a.powi(6) / 720.0));
    (x, y)
}

#[test]
fn every_zone_of_utm_gives_degrees_back() {
    for zone in 46..=54_u8 {
        let meridian = f64::from(zone) * 6.0 - 183.0;
        for off in [-3.0, -1.25, 0.0, 2.0, 3.0] {
            for lat in [-11.0, -6.2, -0.5, 0.0, 3.5, 6.0] {
                let (x, y) = snyder(meridian, 0.9996, meridian + off, lat);
                for (south, north) in [(true, 1e7), (false, 0.0)] {
                    let at = Projection::utm(zone, south).position(x + 5e5, y + north);
                    assert!((at.lon - meridian - off).abs() < 1e-7, "{zone} {off} {lat}: {at:?}");
                    assert!((at.lat - lat).abs() < 1e-7, "{zone} {off} {lat}: {at:?}");
                }
            }
        }
    }
}

/// The CN Tower, an example of many textbooks: 17N 630084 mE 4833438 mN is 43.642567° N,
/// 79.387139° W (to a metre).
#[test]
fn a_place_of_the_textbooks() {
    let at = Projection::utm(17, false).position(630_084.0, 4_833_438.0);
    assert!((at.lat - 43.642_567).abs() < 1e-5 && (at.lon + 79.387_139).abs() < 1e-5, "{at:?}");
}

#[test]
fn web_mercator_at_its_corner_and_origin() {
    let at = Projection::WebMercator.position(20_037_508.342_789_24, 0.0);
    assert!((at.lon - 180.0).abs() < 1e-9 && at.lat.abs() < 1e-9);
    // The square ends at atan(sinh(π)) = 85.0511287798°.
    let top = Projection::WebMercator.position(0.0, 20_037_508.342_789_24);
    assert!((top.lat - 85.051_128_779_8).abs() < 1e-9);
}

const UTM_50S: &str = r#"PROJCS["WGS_1984_UTM_Zone_50S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"#;
const DEGREES: &str = r#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#;

#[test]
fn words_of_a_prj() {
    assert_eq!(Projection::wkt(UTM_50S), Ok(Projection::utm(50, true)));
    assert_eq!(Projection::wkt(DEGREES), Ok(Projection::Degrees));
    assert_eq!(Projection::wkt(&DEGREES.replace("WGS_1984", "DGN_1995")), Ok(Projection::Degrees));
    assert_eq!(Projection::wkt("  "), Ok(Projection::Degrees));
    let spaced = UTM_50S.replace(',', ", ");
    assert_eq!(Projection::wkt(&spaced), Ok(Projection::utm(50, true)));
    // Batavia lies a few hundred metres away, and a cone is no cylinder.
    let batavia = UTM_50S.replace("WGS_1984", "Batavia");
    assert_eq!(Projection::wkt(&batavia), Err("Batavia_UTM_Zone_50S".to_owned()));
    let cone = UTM_50S.replace("Transverse_Mercator", "Lambert_Conformal_Conic");
    assert!(Projection::wkt(&cone).is_err());
    assert!(Projection::wkt(&UTM_50S.replace("Meter", "Foot_US")).is_err());
}

#[test]
fn numbers_of_reference_systems() {
    assert_eq!(Projection::epsg(4326), Some(Projection::Degrees));
    assert_eq!(Projection::epsg(32750), Some(Projection::utm(50, true)));
    assert_eq!(Projection::epsg(32646), Some(Projection::utm(46, false)));
    assert_eq!(Projection::epsg(23877), Some(Projection::utm(47, true)));
    assert_eq!(Projection::epsg(23866), Some(Projection::utm(46, false)));
    assert_eq!(Projection::epsg(27700), None);
    // TM-3 50.1: central meridian 115.5.
    let Some(Projection::TransverseMercator { meridian, .. }) = Projection::epsg(23837) else {
        panic!("a zone of TM-3")
    };
    assert!((meridian - 115.5).abs() < 1e-12);
}
