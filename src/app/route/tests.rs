//! Addresses there and back.

use super::*;
use crate::{app::view_code::ViewKey, documents::Id};

fn there_and_back(location: &Location) {
    assert_eq!(&Location::parse(&location.href()), location, "{}", location.href());
}

#[test]
fn every_route_comes_back() {
    let month: Month = "2026-03".parse().unwrap();
    let routes = [
        Route::Home,
        Route::Children,
        Route::ChildNew,
        Route::Child(Id::from_bits(7)),
        Route::ChildEdit(Id::from_bits(7)),
        Route::ChildHistory(Id::from_bits(7)),
        Route::VisitNew(Id::from_bits(7)),
        Route::VisitEdit(Id::from_bits(7), Id::from_bits(u64::MAX)),
        Route::Search,
        Route::Places,
        Route::PosyanduNew,
        Route::Posyandu(Id::from_bits(9)),
        Route::PosyanduEdit(Id::from_bits(9)),
        Route::Strata,
        Route::Telaah(Id::from_bits(9)),
        Route::Session(Id::from_bits(9), month),
        Route::Import,
        Route::ImportDetail(Id::from_bits(3)),
        Route::Doubts,
        Route::Map,
        Route::MapPoint(Id::from_bits(9)),
        Route::Settings,
        Route::Boundaries,
        Route::Basemap,
        Route::Embed,
        Route::Points,
        Route::Goals,
        Route::Indicators,
        Route::Indicator(IndicatorId::Stunting),
        Route::Rakors,
        Route::RakorNew,
        Route::Rakor(Id::from_bits(5)),
        Route::RakorEdit(Id::from_bits(5)),
        Route::RakorAttendance(Id::from_bits(5)),
        Route::RakorShow(Id::from_bits(5)),
        Route::RakorPapers(Id::from_bits(5)),
        Route::Teams,
        Route::TeamNew,
        Route::Team(Id::from_bits(5)),
        Route::Commitments,
        Route::CommitmentNew,
        Route::Commitment(Id::from_bits(5)),
        Route::AksiReports,
        Route::AksiReport(Id::from_bits(5)),
        Route::Problems,
        Route::ProblemNew,
        Route::Matrix,
        Route::Problem(Id::from_bits(5)),
        Route::Partners,
        Route::PartnerNew,
        Route::Partner(Id::from_bits(5)),
        Route::Pilots,
        Route::Needs,
        Route::Innovations,
        Route::Spm,
        Route::Puskesmas,
        Route::Campaigns,
        Route::CampaignNew,
        Route::Campaign(Id::from_bits(5)),
        Route::CampaignEdit(Id::from_bits(5)),
        Route::Calls,
        Route::LifeCycle,
        Route::Registration(Id::from_bits(7), 2026),
        Route::Services(Id::from_bits(7), "2026-03".parse().unwrap()),
        Route::Papers,
        Route::Publish,
        Route::HandOff,
        Route::Keep,
        Route::Help,
        Route::NotFound,
    ];
    for route in routes {
        there_and_back(&route.into());
    }
}

#[test]
fn place_month_and_list_come_back() {
    let places = [
        Place::Regency,
        Place::Region(RegionCode::parse("99.01.02").unwrap()),
        Place::Puskesmas(Id::from_bits(5)),
        Place::Posyandu(Id::from_bits(6)),
    ];
    for place in places {
        for month in [None, Some(None), Some(Month::new(2026, 3))] {
            for filter in RegisterFilter::EVERY {
                let order = RegisterOrder::Urgency;
                let list = ListView { filter, order, page: 4, figure: None };
                let location =
                    Location { place: Some(place.clone()), month, list, ..Route::Children.into() };
                there_and_back(&location);
            }
        }
    }
}

#[test]
fn indicator_and_areas_come_back() {
    for indicator in IndicatorId::ALL {
        for level in [None, Some(AreaLevel::Kecamatan), Some(AreaLevel::Desa)] {
            let figure = FigureView { indicator: Some(*indicator), level };
            there_and_back(&Location { figure, ..Route::Map.into() });
        }
    }
    let odd = Location::parse("#/peta?indikator=x&wilayah=rt");
    assert_eq!(odd, Route::Map.into());
    let view = View::default()
        .with(ViewKey::Level, Some("posyandu"))
        .with(ViewKey::SecondMonth, Some("2025-03"));
    let location = Route::Indicator(IndicatorId::Stunting).viewed(view);
    there_and_back(&location);
    assert_eq!(location.href(), "#/indikator/stunting?tingkat=posyandu&bulan-kedua=2025-03");
}

#[test]
fn what_is_not_understood_leads_to_a_page_that_says_so() {
    assert_eq!(Location::parse("#/anak/zzz").route, Route::NotFound);
    assert_eq!(Location::parse("#/peta/titik/x").route, Route::NotFound);
    assert_eq!(Location::parse("").route, Route::Home);
    assert_eq!(Location::parse("#/").route, Route::Home);
    let odd = Location::parse("#/anak?tempat=x&bulan=2026-13&saring=?&hal=-1&y");
    assert_eq!(odd, Route::Children.into());
}

#[test]
fn an_address_reads_well() {
    let code = RegionCode::parse("99.01.02").unwrap();
    let location = Location {
        month: Some(Month::new(2026, 3)),
        list: ListView { filter: RegisterFilter::Stunted, ..ListView::default() },
        ..Route::Children.at(Place::Region(code))
    };
    assert_eq!(location.href(), "#/anak?tempat=99.01.02&bulan=2026-03&saring=pendek");
}

#[test]
fn the_regencys_own_code_is_the_whole_of_it() {
    assert_eq!(Location::parse("#/anak?tempat=99.01").place, Some(Place::Regency));
    assert_eq!(Location::parse("#/anak?tempat=9901").place, Some(Place::Regency));
    assert_eq!(Location::parse("#/anak?tempat=99").place, None);
    let kecamatan = RegionCode::parse("99.01.02").unwrap();
    assert_eq!(Location::parse("#/anak?tempat=990102").place, Some(Place::Region(kecamatan)));
}
