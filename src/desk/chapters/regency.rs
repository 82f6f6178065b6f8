//! How the regency stands.

use crate::desk::{
    Desk, Job, Services,
    chapters::{Answering, misplaced},
    conceal::{Told, tell},
    handlers::{boundaries, indicators, place_points, points, strata, telaah},
    protocol::{DeskError, Request},
};

/// The chapter of the regency.
pub fn regency<S: Services>() -> Answering<S> {
    |desk, job, request| Box::pin(answer(desk, job, request))
}

async fn answer<S: Services>(
    desk: &Desk<S>,
    job: Job,
    request: Request,
) -> Result<Told, DeskError> {
    use Request as R;
    let work = desk.at_work(job).await?;
    let work = &*work;
    match request {
        R::GetBoundaries(_) => tell(job, boundaries::get(work).await?),
        R::GetRegency(_) => tell(job, boundaries::regency(work).await?),
        R::SaveBoundaries(asked) => tell(job, boundaries::save(work, job, asked).await?),
        R::RemoveBoundaries(_) => tell(job, boundaries::remove(work, job).await?),
        R::MatchPoints(asked) => tell(job, place_points::matched(work, asked).await?),
        R::SetPoints(asked) => tell(job, place_points::set(work, job, asked).await?),
        R::GetPoints(_) => tell(job, points::get(work).await?),
        R::GetStrata(asked) => tell(job, strata::get(work, job, asked).await?),
        R::GetTelaah(asked) => tell(job, telaah::get(work, job, asked).await?),
        R::SaveTelaah(asked) => tell(job, telaah::save(work, job, asked).await?),
        R::GetGlance(asked) => tell(job, indicators::glance::get(work, job, asked).await?),
        R::GetTrend(asked) => tell(job, indicators::trend::get(work, job, asked).await?),
        R::GetRanking(asked) => tell(job, indicators::ranking::get(work, job, asked).await?),
        R::GetBreakdown(asked) => tell(job, indicators::breakdown::get(work, job, asked).await?),
        R::GetMapFigures(asked) => tell(job, indicators::map::get(work, job, asked).await?),
        R::GetWarnings(asked) => tell(job, indicators::warnings::get(work, job, asked).await?),
        R::GetCompleteness(asked) => {
            tell(job, indicators::completeness::get(work, job, asked).await?)
        }
        R::GetTwoNumbers(asked) => tell(job, indicators::two_numbers::get(work, job, asked).await?),
        R::GetRecap(asked) => tell(job, indicators::recap::get(work, job, asked).await?),
        R::GetIndicators(_) => tell(job, indicators::catalogue::get()),
        R::GetGoals(asked) => tell(job, indicators::goals::get(work, job, asked).await?),
        R::SaveTargets(asked) => {
            tell(job, indicators::goals::save_targets(work, job, asked).await?)
        }
        R::SaveSurveys(asked) => {
            tell(job, indicators::goals::save_surveys(work, job, asked).await?)
        }
        R::GetGoalsHistory(_) => tell(job, indicators::goals_history::get(work).await?),
        R::UndoGoals(asked) => tell(job, indicators::goals_history::undo(work, job, asked).await?),
        R::PreviewProjections(asked) => {
            tell(job, indicators::projections::preview(work, asked).await?)
        }
        R::ApplyProjections(asked) => {
            tell(job, indicators::projections::apply(work, job, asked).await?)
        }
        R::SaveProjections(asked) => {
            tell(job, indicators::goals::save_projections(work, job, asked).await?)
        }
        _ => Err(misplaced()),
    }
}
