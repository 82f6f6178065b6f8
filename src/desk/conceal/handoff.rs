//! What the answers about hand-off files keep to themselves: who decided about whom.

use super::Conceal;
use crate::desk::protocol::{
    HandOffAbout, HandOffApplied, HandOffConflict, HandOffFile, HandOffItem, HandOffPreview,
    HandOffRead, HandOffUndone, HandOffs,
};

impl Conceal for HandOffAbout {
    fn conceal(&mut self) {
        let Self {
            id: _,
            kind: _,
            made,
            place: _,
            title: _,
            since: _,
            documents: _,
            nameless: _,
            locked: _,
        } = self;
        made.conceal();
    }
}

impl Conceal for HandOffItem {
    fn conceal(&mut self) {
        let Self { about, here, given: _, brought: _, undoable: _, undone: _ } = self;
        about.conceal();
        here.conceal();
    }
}

impl Conceal for HandOffs {
    fn conceal(&mut self) {
        let Self { posyandu: _, rakors: _, reports: _, files } = self;
        files.iter_mut().for_each(Conceal::conceal);
    }
}

/// While identities are hidden only files without anybody's name are made (`refused`): any other
/// gets no bytes.
impl Conceal for HandOffFile {
    fn conceal(&mut self) {
        let Self { about, name: _, bytes, children: _ } = self;
        about.conceal();
        if !about.nameless {
            bytes.0.clear();
        }
    }
}

impl Conceal for HandOffConflict {
    fn conceal(&mut self) {
        let Self { key: _, title, path: _, visit: _, mine, theirs, my_stamp, their_stamp } = self;
        title.0.clear();
        for (_, value) in [mine, theirs].into_iter().flatten().flatten() {
            value.clear();
        }
        my_stamp.conceal();
        their_stamp.conceal();
    }
}

impl Conceal for HandOffPreview {
    fn conceal(&mut self) {
        let Self {
            about,
            kinds: _,
            posyandu: _,
            conflicts,
            twins: _,
            same_nik,
            unknown: _,
            before,
        } = self;
        about.conceal();
        conflicts.iter_mut().for_each(Conceal::conceal);
        same_nik.iter_mut().for_each(String::clear);
        before.iter_mut().for_each(Conceal::conceal);
    }
}

impl Conceal for HandOffRead {
    fn conceal(&mut self) {
        match self {
            Self::Refused(_) | Self::OtherRegency(_) | Self::NoRegency(..) => {}
            Self::Locked(about) => about.conceal(),
            Self::Preview(preview) => preview.conceal(),
        }
    }
}

impl Conceal for HandOffApplied {
    fn conceal(&mut self) {
        match self {
            Self::Done(..) => {}
            Self::Again(read) => read.conceal(),
        }
    }
}

impl Conceal for HandOffUndone {
    fn conceal(&mut self) {}
}
