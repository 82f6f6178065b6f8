//! The converter behind `--example zscore`: CSV in, CSV out, bad rows named.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "../examples/zscore/anthro.rs"]
mod anthro;
#[path = "../examples/zscore/fields.rs"]
mod fields;
#[path = "../examples/zscore/lines.rs"]
mod lines;
#[path = "../examples/zscore/run.rs"]
mod run;
#[path = "../examples/zscore/who2007.rs"]
mod who2007;

use run::{Failure, Table, convert};

const HEADER: &str = "id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema\n";
const OUT: &str = "id,zwei,zlen,zwfl,zbmi,zhc,zac,fwei,flen,fwfl,fbmi,fhc,fac,clenhei\n";

fn run<T: Table>(text: &str) -> (String, String) {
    let (mut out, mut complaints) = (Vec::new(), Vec::new());
    match convert::<T>(text.as_bytes(), &mut out, &mut complaints) {
        Ok(()) => {}
        Err(Failure::Io(error)) => panic!("{error}"),
        Err(Failure::Header(reason)) => panic!("{reason}"),
    }
    (String::from_utf8(out).unwrap(), String::from_utf8(complaints).unwrap())
}

/// The rows after the header, and the complaints.
fn rows(body: &str) -> (String, String) {
    let (out, complaints) = run::<anthro::Table>(&format!("{HEADER}{body}"));
    (out.strip_prefix(OUT).unwrap().to_owned(), complaints)
}

#[test]
fn writes_two_decimals_flags_and_emptiness() {
    let (out, complaints) = rows("a,L,365,8.0,72.0,h,45,,\nb,P,548,16,78,l,,,n\n");
    assert_eq!(
        out,
        "a,-1.70,-1.28,-1.49,-1.33,-0.83,,0,0,0,0,0,,72.70\n\
         b,3.48,-0.93,5.59,5.88,,,0,0,1,1,,,78.00\n"
    );
    assert_eq!(complaints, "");
}

#[test]
fn the_whole_fixture_passes_through() {
    let wanted = include_str!("data/growth_vectors.csv");
    let (out, _) = run::<anthro::Table>(
        &wanted
            .lines()
            .map(|line| line.split(',').take(9).collect::<Vec<_>>().join(",") + "\n")
            .collect::<String>(),
    );
    for (ours, theirs) in out.lines().zip(wanted.lines()) {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            (ours.split(',').collect(), theirs.split(',').collect());
        assert_eq!(ours[..13], [&theirs[..1], &theirs[9..21]].concat()[..]);
    }
    assert_eq!(out.lines().count(), wanted.lines().count());
    let school = include_str!("data/growth_2007.csv");
    let (out, _) = run::<who2007::Table>(
        &school
            .lines()
            .map(|line| line.split(',').take(5).collect::<Vec<_>>().join(",") + "\n")
            .collect::<String>(),
    );
    for (ours, line) in out.lines().zip(school.lines()) {
        let f: Vec<&str> = line.split(',').collect();
        assert_eq!(ours, [f[0], f[5], f[6], f[7]].join(","));
    }
    assert_eq!(out.lines().count(), school.lines().count());
}

#[test]
fn codes_of_sex_measure_and_oedema() {
    let expected = rows("x,L,365,8,72,l,,,n\n").0;
    for row in ["x,M,365,8,72,L,,,N\n", "x,1,365,8,72,l,,,\n", "x, l ,365,8,72,l,,,2\n"] {
        assert_eq!(rows(row).0, expected);
    }
    let girl = rows("x,P,365,8,72,l,,,n\n").0;
    assert_ne!(girl, expected);
    assert_eq!(rows("x,F,365,8,72,l,,,n\n").0, girl);
    assert_eq!(rows("x,2,365,8,72,l,,,n\n").0, girl);
    // Oedema empties what is weighed and leaves the rest.
    let (out, _) = rows("x,L,365,8,72,l,45,14,y\n");
    assert_eq!(out, "x,,-1.57,,,-0.83,-0.58,,0,,,0,0,72.00\n");
}

#[test]
fn missing_sex_or_age_as_anthro() {
    assert_eq!(rows("x,,365,8,72,h,45,14,\n").0, "x,,,,,,,,,,,,,72.70\n");
    // Without an age there is no correction and only weight for length/height:
    // by the position, else by 87 cm.
    let lying = rows("x,L,,8,72,l,45,14,\n").0;
    assert_eq!(lying, "x,,,-1.27,,,,,,0,,,,72.00\n");
    assert_eq!(rows("x,L,,8,72,,45,14,\n").0, lying);
    assert_ne!(rows("x,L,,8,72,h,45,14,\n").0, lying);
    assert_eq!(rows("x,L,,12,87,,,,\n").0, rows("x,L,,12,87,h,,,\n").0);
    assert_eq!(rows("x,L,,12,86.9,,,,\n").0, rows("x,L,,12,86.9,l,,,\n").0);
}

#[test]
fn ages_at_the_edges() {
    let empty = |row: &str| rows(row).0.starts_with("x,,,,,,,");
    assert!(!empty("x,L,1826,15,105,h,,,\n") && empty("x,L,1827,15,105,h,,,\n"));
    assert!(!empty("x,L,1826.2,15,105,h,,,\n") && empty("x,L,1826.25,15,105,h,,,\n"));
    // 730.5 days round up to 731: a height, no 0.7 cm.
    assert!(rows("x,L,730.4,9.5,80,h,,,\n").0.ends_with("80.70\n"));
    assert!(rows("x,L,730.5,9.5,80,h,,,\n").0.ends_with("80.00\n"));
    // LiLA begins on day 91.
    assert_eq!(rows("x,L,90,,,,,13,\n").0, "x,,,,,,,,,,,,,\n");
    assert_ne!(rows("x,L,91,,,,,13,\n").0, "x,,,,,,,,,,,,,\n");
}

#[test]
fn bad_rows_are_named_and_the_rest_goes_on() {
    let (out, complaints) = rows(
        "ok,L,365,8,72,l,,,\n\
         text,L,365,abc,72,l,,,\n\
         nan,L,365,NaN,72,l,,,\n\
         inf,L,365,inf,72,l,,,\n\
         sex,X,365,8,72,l,,,\n\
         measure,L,365,8,72,z,,,\n\
         oedema,L,365,8,72,l,,,ya\n\
         age,L,-1,8,72,l,,,\n\
         short,L,365\n\
         long,L,365,8,72,l,,,,,\n\
         \"open,L,365,8,72,l,,,\n\
         \n\
         ok2,P,365,8,72,l,,,\n",
    );
    let ids: Vec<&str> = out.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["ok", "ok2"]);
    let said: Vec<&str> = complaints.lines().collect();
    assert_eq!(said.len(), 10, "{complaints}");
    for (line, (at, what)) in said.iter().zip([
        (3, "(id \"text\"): weight_kg is not a number: \"abc\""),
        (4, "weight_kg is not a number"),
        (5, "weight_kg is not a number"),
        (6, "sex is neither"),
        (7, "measure is neither"),
        (8, "oedema is neither"),
        (9, "age_days is negative"),
        (10, "3 fields, the header has 9"),
        (11, "11 fields, the header has 9"),
        (12, "a quote is not closed"),
    ]) {
        assert!(line.starts_with(&format!("zscore: line {at}")) && line.contains(what), "{line}");
    }
}

#[test]
fn numbers_that_are_not_positive_are_kept_as_anthro_has_them_and_named() {
    let (out, complaints) = rows("x,L,365,0,72,l,0,-1,\n");
    // As in R: a weight of 0 has a (restricted) weight for length and nothing else.
    let fields: Vec<&str> = out.trim_end().split(',').collect();
    assert_eq!((fields[1], fields[2], fields[4], fields[5], fields[6]), ("", "-1.57", "", "", ""));
    assert!(fields[3].parse::<f64>().unwrap() < -9.0 && fields[9] == "1");
    assert!(complaints.contains("line 2 (id \"x\"): weight_kg is not positive: 0"), "{complaints}");
}

#[test]
fn any_order_of_columns_quotes_bom_crlf_and_no_last_newline() {
    let text = "\u{feff}oedema,\"LENHEI_CM\",extra,id,measure,age_days,sex,weight_kg\r\n\
                n,72.0,?,\"Posyandu, \"\"A\"\"\",l,365,L,8.0\r\n\
                n,72.0,?,b,l,\"365\",L,\"8.0\"";
    let (out, complaints) = run::<anthro::Table>(text);
    assert_eq!(
        out,
        format!(
            "{OUT}\"Posyandu, \"\"A\"\"\",-1.70,-1.57,-1.27,-1.08,,,0,0,0,0,,,72.00\n\
             b,-1.70,-1.57,-1.27,-1.08,,,0,0,0,0,,,72.00\n"
        )
    );
    // Columns that may be absent are mentioned once.
    assert_eq!(complaints.lines().count(), 2, "{complaints}");
}

#[test]
fn a_header_that_cannot_be_used() {
    let fails = |text: &str| {
        let failure = convert::<anthro::Table>(text.as_bytes(), &mut Vec::new(), &mut Vec::new());
        matches!(failure, Err(Failure::Header(reason)) if reason.contains("expected id,sex"))
    };
    assert!(fails(""));
    assert!(fails("nama,umur\n1,2\n"));
    assert!(fails("id,sex,weight_kg\n1,L,3\n"));
    assert!(fails("id,id,sex,age_days\n1,1,L,3\n"));
    assert!(!fails("id,sex,age_days\n"));
}

#[test]
fn an_endless_line_does_not_fill_the_memory() {
    let text = format!("{HEADER}{}\nok,L,365,8,72,l,,,\n", "9".repeat(lines::LONGEST + 1));
    let (out, complaints) = run::<anthro::Table>(&text);
    assert!(out.lines().nth(1).unwrap().starts_with("ok,"));
    assert!(complaints.contains("line 2: longer than"), "{complaints}");
}

#[test]
fn extreme_numbers_are_written() {
    // 10^9 kg: kept, computed, flagged.
    let (out, _) = rows("x,L,365,1e9,72,l,,,\ny,L,365,8,0,l,,,\n");
    assert!(out.lines().next().unwrap().split(',').nth(7) == Some("1"), "{out}");
    // R divides by the zero and says so.
    assert!(out.lines().nth(1).unwrap().contains(",Inf,"), "{out}");
}
