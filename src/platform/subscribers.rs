//! Those who want to hear of something.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

type Listener<T> = Rc<dyn Fn(&T)>;

/// A list of listeners.
pub struct Subscribers<T> {
    next: Cell<u32>,
    listeners: RefCell<Vec<(u32, Listener<T>)>>,
}

/// Someone listens for as long as this is kept.
#[must_use = "dropping it ends the subscription"]
pub struct Subscription(Option<Box<dyn FnOnce()>>);

impl<T> Default for Subscribers<T> {
    fn default() -> Self {
        Self { next: Cell::new(0), listeners: RefCell::default() }
    }
}

impl<T: 'static> Subscribers<T> {
    /// Adds a listener.
    pub fn add(self: &Rc<Self>, listener: impl Fn(&T) + 'static) -> Subscription {
        let id = self.next.replace(self.next.get() + 1);
        self.listeners.borrow_mut().push((id, Rc::new(listener)));
        let list = Rc::downgrade(self);
        Subscription(Some(Box::new(move || {
            if let Some(list) = list.upgrade() {
                list.listeners.borrow_mut().retain(|(other, _)| *other != id);
            }
        })))
    }

    /// Tells all of them. A listener may add or end subscriptions.
    pub fn tell(&self, what: &T) {
        let listeners: Vec<_> =
            self.listeners.borrow().iter().map(|(_, listener)| Rc::clone(listener)).collect();
        for listener in listeners {
            listener(what);
        }
    }
}

impl Subscription {
    /// Something to do when it ends.
    pub fn ending(end: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(end)))
    }

    /// Listens for as long as the page lives.
    pub fn for_ever(mut self) {
        // What ends it may hold what it lives by: other subscriptions, the browser's handler. It is
        // neither called nor dropped.
        std::mem::forget(self.0.take());
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listened_to_for_ever_keeps_what_it_is_made_of() {
        let ended = Rc::new(Cell::new(0));
        let end = |ended: &Rc<Cell<u32>>| {
            let ended = Rc::clone(ended);
            Subscription::ending(move || ended.set(ended.get() + 1))
        };
        let inner = [end(&ended), end(&ended)];
        Subscription::ending(move || drop(inner)).for_ever();
        assert_eq!(ended.get(), 0);
        drop(end(&ended));
        assert_eq!(ended.get(), 1);
    }
}
