//! The chunks: parts of the screen that are fetched when one of their pages is first opened.
//!
//! What is named in a function marked `wasm_split`, and nowhere before, lies in the chunk of that
//! name (`xtask/src/split.rs` cuts it out). A page belongs where its neighbours are: what is used
//! by several chunks becomes a chunk of its own.

#![expect(clippy::unnecessary_wraps, reason = "what `wasm_split` makes of them can fail")]

use std::pin::Pin;

use idaman::{
    app::{lazy::Fetched, route::Route},
    pages::{
        BasemapPage, BoundariesPage, ChildDetailPage, ChildEditPage, ChildHistoryPage,
        ChildNewPage, ChildrenPage, DoubtsPage, EmbedPage, GoalsPage, HandOffPage, HelpPage,
        HomePage, ImportDetailPage, ImportPage, InnovationsPage, KeepPage, MatrixPage, MeetingPage,
        NeedsPage, NotFoundPage, PapersPage, PointsPage, ProblemNewPage, ProblemPage, ProblemsPage,
        PublishPage, PuskesmasPage, SessionPage, SettingsPage, VisitFormPage,
        aksi::{AksiReportPage, AksiReportsPage},
        campaigns::{CallsPage, CampaignEditPage, CampaignNewPage, CampaignPage, CampaignsPage},
        commitments::{CommitmentNewPage, CommitmentPage, CommitmentsPage},
        indicators::{IndicatorPage, IndicatorsPage},
        lifecycle::{LifeCyclePage, RegistrationPage, ServicesPage},
        map::{MapPage, PointPage},
        papers::RakorPapersPage,
        partners::{PartnerNewPage, PartnerPage, PartnersPage, PilotsPage},
        posyandu::{PosyanduEditPage, PosyanduListPage, PosyanduNewPage, PosyanduPage},
        rakor::{RakorAttendancePage, RakorEditPage, RakorHubPage, RakorNewPage, RakorsPage},
        spm::SpmPage,
        strata::{StrataPage, TelaahPage},
        teams::{TeamNewPage, TeamPage, TeamsPage},
    },
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Fetches the chunk of a page.
pub fn fetch(route: Route) -> Pin<Box<dyn Future<Output = Fetched>>> {
    Box::pin(chunk(route))
}

async fn chunk(route: Route) -> Fetched {
    match route {
        Route::Import | Route::ImportDetail(_) | Route::Doubts => import(route).await,
        Route::Home
        | Route::Children
        | Route::Places
        | Route::Posyandu(_)
        | Route::Settings
        | Route::Help
        | Route::Search
        | Route::NotFound => overview(route).await,
        Route::Goals
        | Route::Indicators
        | Route::Indicator(_)
        | Route::Strata
        | Route::Telaah(_)
        | Route::Boundaries
        | Route::Points => regency(route).await,
        Route::Map | Route::MapPoint(_) | Route::Basemap => map(route).await,
        Route::Rakors
        | Route::RakorNew
        | Route::Rakor(_)
        | Route::RakorEdit(_)
        | Route::RakorAttendance(_)
        | Route::RakorShow(_)
        | Route::RakorPapers(_)
        | Route::HandOff => rakor(route).await,
        Route::Keep => keep(route).await,
        Route::Publish | Route::Embed => publish(route).await,
        Route::Teams
        | Route::TeamNew
        | Route::Team(_)
        | Route::Commitments
        | Route::CommitmentNew
        | Route::Commitment(_)
        | Route::AksiReports
        | Route::AksiReport(_)
        | Route::Problems
        | Route::ProblemNew
        | Route::Problem(_)
        | Route::Matrix
        | Route::Partners
        | Route::PartnerNew
        | Route::Partner(_)
        | Route::Pilots
        | Route::Needs
        | Route::Innovations
        | Route::Spm
        | Route::Puskesmas
        | Route::Campaigns
        | Route::CampaignNew
        | Route::Campaign(_)
        | Route::CampaignEdit(_)
        | Route::Calls
        | Route::LifeCycle
        | Route::Registration(..)
        | Route::Services(..)
        | Route::Papers => coordination(route).await,
        _ => records(route).await,
    }
}

/// What is looked at first, and often.
#[wasm_split(overview, fallible)]
fn overview(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Children => view! { <ChildrenPage /> }.into_any(),
        Route::Places => view! { <PosyanduListPage /> }.into_any(),
        Route::Posyandu(id) => view! { <PosyanduPage id /> }.into_any(),
        Route::Settings => view! { <SettingsPage /> }.into_any(),
        Route::Help => view! { <HelpPage /> }.into_any(),
        _ => view! { <HomePage /> }.into_any(),
    }))
}

/// One child, its charts, and every form.
#[wasm_split(records, fallible)]
fn records(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Child(id) => view! { <ChildDetailPage id /> }.into_any(),
        Route::ChildNew => view! { <ChildNewPage /> }.into_any(),
        Route::ChildEdit(id) => view! { <ChildEditPage id /> }.into_any(),
        Route::ChildHistory(id) => view! { <ChildHistoryPage id /> }.into_any(),
        Route::VisitNew(child) => view! { <VisitFormPage child /> }.into_any(),
        Route::VisitEdit(child, visit) => {
            view! { <VisitFormPage child visit=Some(visit) /> }.into_any()
        }
        Route::Session(id, month) => view! { <SessionPage id month /> }.into_any(),
        Route::PosyanduNew => view! { <PosyanduNewPage /> }.into_any(),
        Route::PosyanduEdit(id) => view! { <PosyanduEditPage id /> }.into_any(),
        // The list above says which chunk a page is in.
        _ => view! { <NotFoundPage /> }.into_any(),
    }))
}

#[wasm_split(import, fallible)]
fn import(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::ImportDetail(batch) => view! { <ImportDetailPage batch /> }.into_any(),
        Route::Doubts => view! { <DoubtsPage /> }.into_any(),
        _ => view! { <ImportPage /> }.into_any(),
    }))
}

/// The map, setting points on it, and the map under it.
#[wasm_split(map, fallible)]
fn map(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::MapPoint(id) => view! { <PointPage id /> }.into_any(),
        Route::Basemap => view! { <BasemapPage /> }.into_any(),
        _ => view! { <MapPage /> }.into_any(),
    }))
}

/// How the regency stands: indicators, strata, boundaries.
#[wasm_split(regency, fallible)]
fn regency(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Goals => view! { <GoalsPage /> }.into_any(),
        Route::Indicators => view! { <IndicatorsPage /> }.into_any(),
        Route::Indicator(id) => view! { <IndicatorPage id /> }.into_any(),
        Route::Telaah(id) => view! { <TelaahPage id /> }.into_any(),
        Route::Boundaries => view! { <BoundariesPage /> }.into_any(),
        Route::Points => view! { <PointsPage /> }.into_any(),
        _ => view! { <StrataPage /> }.into_any(),
    }))
}

/// Rakor: preparing, holding, showing and handing over.
#[wasm_split(rakor, fallible)]
fn rakor(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Rakors => view! { <RakorsPage /> }.into_any(),
        Route::RakorNew => view! { <RakorNewPage /> }.into_any(),
        Route::Rakor(id) => view! { <RakorHubPage id /> }.into_any(),
        Route::RakorEdit(id) => view! { <RakorEditPage id /> }.into_any(),
        Route::RakorAttendance(id) => view! { <RakorAttendancePage id /> }.into_any(),
        Route::RakorShow(id) => view! { <MeetingPage id /> }.into_any(),
        Route::RakorPapers(id) => view! { <RakorPapersPage id /> }.into_any(),
        Route::HandOff => view! { <HandOffPage /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }))
}

/// Backups.
#[wasm_split(keep, fallible)]
fn keep(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Keep => view! { <KeepPage /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }))
}

/// Figures for a website, and the code that puts them there with a preview of it.
#[wasm_split(publish, fallible)]
fn publish(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Publish => view! { <PublishPage /> }.into_any(),
        _ => view! { <EmbedPage /> }.into_any(),
    }))
}

/// What coordination keeps: teams, commitments, problems, partners.
#[wasm_split(coordination, fallible)]
fn coordination(route: Route) -> Fetched {
    Ok(Box::new(move || match route {
        Route::Commitments => view! { <CommitmentsPage /> }.into_any(),
        Route::CommitmentNew => view! { <CommitmentNewPage /> }.into_any(),
        Route::Commitment(id) => view! { <CommitmentPage id /> }.into_any(),
        Route::AksiReports => view! { <AksiReportsPage /> }.into_any(),
        Route::AksiReport(id) => view! { <AksiReportPage id /> }.into_any(),
        Route::Teams => view! { <TeamsPage /> }.into_any(),
        Route::TeamNew => view! { <TeamNewPage /> }.into_any(),
        Route::Team(id) => view! { <TeamPage id /> }.into_any(),
        Route::Partners => view! { <PartnersPage /> }.into_any(),
        Route::PartnerNew => view! { <PartnerNewPage /> }.into_any(),
        Route::Partner(id) => view! { <PartnerPage id /> }.into_any(),
        Route::Pilots => view! { <PilotsPage /> }.into_any(),
        Route::Problems => view! { <ProblemsPage /> }.into_any(),
        Route::ProblemNew => view! { <ProblemNewPage /> }.into_any(),
        Route::Problem(id) => view! { <ProblemPage id /> }.into_any(),
        Route::Matrix => view! { <MatrixPage /> }.into_any(),
        Route::Needs => view! { <NeedsPage /> }.into_any(),
        Route::Innovations => view! { <InnovationsPage /> }.into_any(),
        Route::Puskesmas => view! { <PuskesmasPage /> }.into_any(),
        Route::Spm => view! { <SpmPage /> }.into_any(),
        Route::Campaigns => view! { <CampaignsPage /> }.into_any(),
        Route::CampaignNew => view! { <CampaignNewPage /> }.into_any(),
        Route::Campaign(id) => view! { <CampaignPage id /> }.into_any(),
        Route::CampaignEdit(id) => view! { <CampaignEditPage id /> }.into_any(),
        Route::Calls => view! { <CallsPage /> }.into_any(),
        Route::LifeCycle => view! { <LifeCyclePage /> }.into_any(),
        Route::Registration(id, year) => view! { <RegistrationPage id year /> }.into_any(),
        Route::Services(id, month) => view! { <ServicesPage id month /> }.into_any(),
        Route::Papers => view! { <PapersPage /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }))
}
