use super::*;

const DATES: Dates = Dates {
    today: NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date"),
    from_1904: false,
    order: Order::DayFirst,
};

fn read(text: &str) -> Result<Option<NaiveDate>, NotADate> {
    DATES.read(&Cell::text(text))
}

#[test]
fn all_ways_of_writing_one_day() {
    let day = NaiveDate::from_ymd_opt(2024, 5, 12);
    for text in [
        "2024-05-12",
        "2024/05/12",
        "2024-5-12",
        "2024-05-12 00:00:00",
        "2024-05-12T07:30:00Z",
        "12-05-2024",
        "12/05/2024",
        "12/5/2024 08:15",
        "12.05.2024",
        "12/05/24",
        "12-Mei-24",
        "12 Mei 2024",
        "12 May 2024",
        "12 MEI 2024",
        "Minggu, 12 Mei 2024",
        "Bandung, 12-05-2024",
        "Kab. Bandung Barat, 12 Mei 2024",
        "May 12, 2024",
        "'12-05-2024",
        " 12 - 05 - 2024 ",
        "20240512",
        "12052024",
        "45424",
        "2024-Mei-12",
    ] {
        assert_eq!(read(text), Ok(day), "{text}");
    }
    assert_eq!(DATES.read(&Cell::Number(45424.0)), Ok(day));
    assert_eq!(DATES.read(&Cell::Number(45424.75)), Ok(day));
    assert_eq!(DATES.read(&Cell::Number(20_240_512.0)), Ok(day));
    let mac = Dates { from_1904: true, ..DATES };
    assert_eq!(mac.read(&Cell::Number(45424.0 - 1462.0)), Ok(day));
}

#[test]
fn what_is_no_date() {
    for text in [
        "32/01/2024",
        "12/13/2024",
        "30-02-2024",
        "2024",
        "Mei 2024",
        "besok",
        "12/05",
        "1e9",
        "0000-00-00",
        "12-05-20245",
        "99999",
        "NaN",
        "24-05-12-7x",
    ] {
        assert_eq!(read(text), Err(NotADate), "{text}");
    }
    for number in [0.0, -1.0, 8.4, 1e9, f64::NAN, f64::INFINITY] {
        assert_eq!(DATES.read(&Cell::Number(number)), Err(NotADate), "{number}");
    }
    assert_eq!(read("-"), Ok(None));
    assert_eq!(DATES.read(&Cell::Empty), Ok(None));
    assert_eq!(DATES.read(&Cell::Error), Err(NotADate));
}

#[test]
fn short_years_never_lie_ahead() {
    assert_eq!(read("01-02-26"), Ok(NaiveDate::from_ymd_opt(2026, 2, 1)));
    assert_eq!(read("01-02-27"), Ok(NaiveDate::from_ymd_opt(1927, 2, 1)));
}

#[test]
fn a_column_proves_its_order() {
    let column = |texts: &[&'static str]| {
        let cells: Vec<Cell<'static>> = texts.iter().map(|text| Cell::text(*text)).collect();
        order(cells.iter())
    };
    assert_eq!(column(&["3/4/2024", "5/23/2024"]), Order::MonthFirst);
    assert_eq!(column(&["3/4/2024", "5/23/2024", "23/5/2024"]), Order::DayFirst);
    assert_eq!(column(&["3/4/2024", "2024-05-23"]), Order::DayFirst);
    let american = Dates { order: Order::MonthFirst, ..DATES };
    let read = american.read(&Cell::text("3/4/2024"));
    assert_eq!(read, Ok(NaiveDate::from_ymd_opt(2024, 3, 4)));
}
