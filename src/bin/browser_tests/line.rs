//! The line between screen and desk: the real worker, over real IndexedDB.

use std::{cell::RefCell, rc::Rc};

use futures_channel::oneshot;
use idaman::{
    desk::protocol::{ChooseRegency, DeskError, GetChild, GetOverview, GetRegions, GetStorage},
    documents::Id,
    platform::desk_client::DeskClient,
};

use crate::{Outcome, Test, tests};

pub fn tests() -> Vec<Test> {
    tests!(
        "line": the_desk_answers, questions_at_once_get_each_its_answer,
        another_tab_hears_what_changed, what_went_wrong_comes_back, a_dead_worker_fails_all
    )
}

fn said(error: &DeskError) -> String {
    error.to_string()
}

fn holds(is: bool, what: &str) -> Outcome {
    is.then_some(()).ok_or_else(|| what.to_owned())
}

async fn the_desk_answers() -> Outcome {
    let overview = DeskClient::start().ask(GetOverview {}).await.map_err(|error| said(&error))?;
    holds(overview.fresh && !overview.demo && overview.children == 0, "an empty desk")
}

async fn questions_at_once_get_each_its_answer() -> Outcome {
    let desk = DeskClient::start();
    let (overview, provinces, storage) =
        (desk.ask(GetOverview {}), desk.ask(GetRegions { within: None }), desk.ask(GetStorage {}));
    // Awaited in another order than asked.
    holds(storage.await.map_err(|error| said(&error))?.quota.is_some(), "a quota")?;
    // The 38 provinces of Indonesia, since 2022.
    holds(provinces.await.map_err(|error| said(&error))?.len() == 38, "provinces")?;
    overview.await.map(drop).map_err(|error| said(&error))
}

async fn another_tab_hears_what_changed() -> Outcome {
    let (one, other) = (DeskClient::start(), DeskClient::start());
    // The other desk is at work before anything changes.
    holds(other.ask(GetOverview {}).await.map_err(|error| said(&error))?.fresh, "fresh")?;
    let (sender, heard) = oneshot::channel();
    let sender = RefCell::new(Some(sender));
    let _subscription = other.on_changed(move |_| {
        sender.borrow_mut().take().map(|sender| sender.send(()));
    });
    let code = "35.15".parse().map_err(|error| format!("{error:?}"))?;
    one.ask(ChooseRegency { code }).await.map_err(|error| said(&error))?;
    heard.await.map_err(|error| error.to_string())?;
    holds(
        !other.ask(GetOverview {}).await.map_err(|error| said(&error))?.fresh,
        "seen in the other tab",
    )
}

async fn what_went_wrong_comes_back() -> Outcome {
    let missing = DeskClient::start().ask(GetChild { id: Id::from_bits(1) }).await;
    holds(missing == Err(DeskError::NotFound), &format!("{missing:?}"))
}

async fn a_dead_worker_fails_all() -> Outcome {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no page")?;
    let meta = document.query_selector("meta[name=idaman-desk]").ok().flatten().ok_or("no meta")?;
    meta.set_attribute("content", "missing.js").map_err(|error| format!("{error:?}"))?;
    let desk = DeskClient::start();
    let lost = Rc::new(RefCell::new(0));
    let count = Rc::clone(&lost);
    let _subscription = desk.on_lost(move |_| *count.borrow_mut() += 1);
    let (one, two) = (desk.ask(GetOverview {}), desk.ask(GetStorage {}));
    holds(matches!(one.await, Err(DeskError::Worker(_))), "the first question")?;
    holds(matches!(two.await, Err(DeskError::Worker(_))), "the second question")?;
    holds(*lost.borrow() == 1, "told once")?;
    let later = desk.ask(GetOverview {}).await;
    holds(matches!(later, Err(DeskError::Worker(_))), "a question after it died")
}
