use super::*;

fn regency() -> Regency {
    Regency::from_json(
        r#"{"code":"33.05","name":"Kabupaten Kebumen","province":"X","kecamatan":[
        ["12","Kebumen",[["2001","Muktirejo"],["2002","Depokrejo"],["1003","Panjer"],["1004","Panjer Lor"]]],
        ["13","Buluspesantren",[["2001","Waluyorejo"],["2002","Sukamaju"],["2003","Baru I"]]],
        ["14","Ambal",[["2001","Sukamaju"],["2002","Baru II"]]]]}"#,
    )
    .unwrap()
}

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

/// Matches rows of code, desa, kecamatan, regency.
fn run(rows: &[[&str; 4]], choices: &[(u32, Choice)]) -> Vec<Outcome> {
    let fields = ["kode", "desa", "kecamatan", "WADMKK"];
    let feature = |(n, row): (usize, &[&str; 4])| Feature {
        number: n as u32 + 1,
        values: row.iter().map(|value| (*value).to_owned()).collect(),
        polygons: vec![],
    };
    let shapes = Shapes {
        fields: fields.map(str::to_owned).to_vec(),
        features: rows.iter().enumerate().map(feature).collect(),
        ..Shapes::default()
    };
    let fields = Fields { code: Some(0), desa: Some(1), kecamatan: Some(2) };
    let choices = choices.iter().copied().collect();
    matches(&shapes, fields, &regency(), &choices).into_iter().map(|m| m.outcome).collect()
}

fn one(code: &str, desa: &str, kecamatan: &str) -> Outcome {
    run(&[[code, desa, kecamatan, ""]], &[]).remove(0)
}

#[test]
fn by_code_when_the_name_agrees_or_is_missing() {
    let sure = Outcome::Sure(code("33.05.12.2001"));
    assert_eq!(one("33.05.12.2001", "", ""), sure);
    assert_eq!(one("3305122001", "DESA MUKTIREJO", "Kebumen"), sure);
    assert_eq!(one("3305122001", "Mukti Rejo", "Kebumen"), sure);
    assert_eq!(one("33.05.13", "", "Bulus Pesantren"), Outcome::Sure(code("33.05.13")));
}

#[test]
fn a_code_that_bears_another_name_is_asked_about() {
    let doubt = Outcome::Doubt(vec![code("33.05.12.2001"), code("33.05.12.2002")]);
    assert_eq!(one("33.05.12.2001", "Depokrejo", "Kebumen"), doubt);
    let renamed = Outcome::Doubt(vec![code("33.05.12.2001")]);
    assert_eq!(one("33.05.12.2001", "Zulkarnain", "Kebumen"), renamed);
}

#[test]
fn codes_of_bps_give_way_to_names() {
    assert_eq!(one("3305120001", "Muktirejo", "Kebumen"), Outcome::Sure(code("33.05.12.2001")));
    assert_eq!(one("3305120001", "Entah", "Kebumen"), Outcome::Unknown);
}

#[test]
fn by_name_within_its_kecamatan() {
    assert_eq!(one("", "Ds. Sukamaju", "Kec. Ambal"), Outcome::Sure(code("33.05.14.2001")));
    assert_eq!(one("", "BARU 1", "Buluspesantren"), Outcome::Sure(code("33.05.13.2003")));
    assert_eq!(one("", "Baru II", ""), Outcome::Sure(code("33.05.14.2002")));
    assert_eq!(one("", "", "Ambal"), Outcome::Sure(code("33.05.14")));
    let both = Outcome::Doubt(vec![code("33.05.13.2002"), code("33.05.14.2001")]);
    assert_eq!(one("", "Sukamaju", ""), both);
}

#[test]
fn names_that_are_alike_are_offered_and_what_is_taken_is_not() {
    assert_eq!(
        one("", "Waluyoreja", "Buluspesantren"),
        Outcome::Doubt(vec![code("33.05.13.2001")])
    );
    let rows = [["", "Waluyorejo", "Buluspesantren", ""], ["", "Waluyoreja", "Buluspesantren", ""]];
    assert_eq!(run(&rows, &[])[1], Outcome::Unknown);
    // One of the two Sukamaju is known by its code: the other is what is left.
    let rows = [["33.05.14.2001", "Sukamaju", "", ""], ["", "Sukamaju", "", ""]];
    assert_eq!(run(&rows, &[])[1], Outcome::Doubt(vec![code("33.05.13.2002")]));
    assert_eq!(one("", "Entah Berantah", "Ambal"), Outcome::Unknown);
}

#[test]
fn other_regencies_and_larger_outlines_are_told() {
    assert_eq!(one("33.06.01.2001", "Muktirejo", ""), Outcome::Elsewhere);
    assert_eq!(one("33.05", "", ""), Outcome::Larger);
    assert_eq!(one("33", "", ""), Outcome::Larger);
    assert_eq!(one("34", "", ""), Outcome::Elsewhere);
    let named = |regency| run(&[["", "Sukamaju Lama", "Lain", regency]], &[]).remove(0);
    assert_eq!(named("Purworejo"), Outcome::Elsewhere);
    assert_ne!(named("KEBUMEN"), Outcome::Elsewhere);
}

#[test]
fn what_a_person_said_counts() {
    let rows = [["", "Entah", "Ambal", ""]];
    let said = [(1, Choice::Is(code("33.05.14.2002")))];
    assert_eq!(run(&rows, &said), [Outcome::Sure(code("33.05.14.2002"))]);
}
