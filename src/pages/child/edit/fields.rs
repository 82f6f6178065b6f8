//! What stands in the fields of a child, one signal each.

use leptos::prelude::*;

use crate::{
    forms::ChildForm,
    growth::Sex,
    records::{ExitReason, PersonalText, PosyanduId},
    wilayah::RegionCode,
};

/// Declares the fields, filling them from a form, and the form they make.
macro_rules! fields {
    ($($name:ident: $kind:ty,)*) => {
        /// The fields of a child.
        #[derive(Clone, Copy)]
        pub struct Signals { $(pub $name: RwSignal<$kind>,)* }

        impl Fields {
            /// Fields that hold a form.
            pub fn of(form: ChildForm) -> Self {
                Self(StoredValue::new(Signals { $($name: RwSignal::new(form.$name),)* }))
            }

            /// The form as it stands; whoever asks hears of every change.
            pub fn form(self) -> ChildForm {
                let all = self.all();
                ChildForm { $($name: all.$name.get(),)* }
            }

            /// Puts another form into the fields.
            pub fn fill(self, form: ChildForm) {
                let all = self.all();
                $(all.$name.set(form.$name);)*
            }
        }
    };
}

/// All fields, as one small thing to hand around.
#[derive(Clone, Copy)]
pub struct Fields(StoredValue<Signals>);

impl Fields {
    /// Each field by its name.
    pub fn all(self) -> Signals {
        self.0.get_value()
    }
}

fields! {
    name: String,
    nik: String,
    masked_nik: PersonalText,
    sex: Option<Sex>,
    birth_date: String,
    birth_weight: String,
    birth_length: String,
    gestation: String,
    birth_order: String,
    mother: String,
    father: String,
    parents: String,
    phone: String,
    desa: Option<RegionCode>,
    rt: String,
    rw: String,
    dasawisma: String,
    address: String,
    posyandu: Option<PosyanduId>,
    kia: Option<bool>,
    consent: Option<bool>,
    consent_by: String,
    consent_date: String,
    consent_how: String,
    exit_reason: Option<ExitReason>,
    exit_date: String,
    exit_note: String,
}
