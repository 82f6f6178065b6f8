//! What the answers about backups keep to themselves. While identities are hidden no backup is made
//! or read (`refused`), for it holds all of them.

use super::Conceal;
use crate::desk::protocol::{
    BackupAbout, BackupBegun, BackupFound, BackupMade, BackupOpened, BackupPart, BackupRead,
    Keeping,
};

impl Conceal for Keeping {
    fn conceal(&mut self) {
        let Self { only_here: _, oldest: _, last, every: _, due: _, half_restored: _ } = self;
        last.conceal();
    }
}

impl Conceal for BackupMade {
    fn conceal(&mut self) {
        let Self { id: _, at: _, counts: _, size: _, locked: _, place: _ } = self;
    }
}

impl Conceal for BackupBegun {
    fn conceal(&mut self) {
        let Self { id: _, frame, name: _, total: _ } = self;
        frame.head.0.clear();
        frame.key = None;
    }
}

impl Conceal for BackupPart {
    fn conceal(&mut self) {
        let Self { bytes, before: _, next: _, counts: _ } = self;
        bytes.0.clear();
    }
}

impl Conceal for BackupAbout {
    fn conceal(&mut self) {
        let Self { id: _, made, regency: _, app: _, locked: _, known: _, fresh: _ } = self;
        made.conceal();
    }
}

impl Conceal for BackupOpened {
    fn conceal(&mut self) {
        match self {
            Self::Refused(_) | Self::OtherRegency(_) | Self::OtherWorkspace => {}
            Self::Locked(about) => about.conceal(),
            Self::Open(about, frame) => {
                about.conceal();
                frame.head.0.clear();
                frame.key = None;
            }
        }
    }
}

impl Conceal for BackupRead {
    fn conceal(&mut self) {
        if let Self::Part(found) = self {
            let BackupFound { before: _, end: _, counts: _, kinds: _, conflicts } = found;
            conflicts.conceal();
        }
    }
}
