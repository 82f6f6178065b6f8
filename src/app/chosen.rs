//! A lasting choice of a page, kept in the address.

use leptos::prelude::*;

use super::{route::code_of, router::Router, state::use_app, view_code::ViewKey};

/// One of a few, as the address has it; the first of its table is what is shown at first and does
/// not stand there.
pub struct Chosen<T: Send + Sync + 'static> {
    router: Router,
    key: ViewKey,
    table: &'static [(&'static str, T)],
    value: Memo<T>,
}

impl<T: Send + Sync> Clone for Chosen<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Chosen<T> {}

/// What the address of the page says about `key`.
pub fn use_chosen<T>(key: ViewKey, table: &'static [(&'static str, T)]) -> Chosen<T>
where
    T: Copy + PartialEq + Default + Send + Sync + 'static,
{
    let router = use_app().router;
    let route = router.location_now().route;
    let value = Memo::new(move |before: Option<&T>| {
        let location = router.location();
        // While another page is already coming this one stays as it is.
        if location.route != route {
            return before.copied().unwrap_or_default();
        }
        let code = location.view.get(key);
        let found = code.and_then(|code| table.iter().find(|(known, _)| *known == code));
        found.or_else(|| table.first()).map(|(_, value)| *value).unwrap_or_default()
    });
    Chosen { router, key, table, value }
}

impl<T> Chosen<T>
where
    T: Copy + PartialEq + Default + Send + Sync + 'static,
{
    /// What is chosen.
    pub fn get(self) -> T {
        self.value.get()
    }

    /// The same, for handlers.
    pub fn now(self) -> T {
        self.value.get_untracked()
    }

    /// Chooses.
    pub fn set(self, value: T) {
        let first = self.table.first().is_some_and(|(_, first)| *first == value);
        let code = code_of(self.table, value);
        self.router.set_view(self.key, (!first).then_some(code));
    }

    /// As what a choice on the screen shows.
    pub fn signal(self) -> Signal<T> {
        self.value.into()
    }
}

impl Chosen<bool> {
    /// On where it was off.
    pub fn turn(self) {
        self.set(!self.now());
    }
}

/// On or off, off at first.
pub const OFF_ON: &[(&str, bool)] = &[("tidak", false), ("ya", true)];
