//! What can be done with a paper: print it, take it to an office program.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{lang_now, t, use_app},
    components::{Button, ButtonKind, IconName},
    exchange::protocol::PaperFormat,
    i18n::words::letters as w,
    office::doc::Doc,
    platform::{
        download::download,
        share,
        sheets_client::{ReadError, SheetsClient},
    },
};

/// Buttons: print (which browsers also save as PDF), DOCX, and XLSX where there are tables.
#[component]
pub fn PaperTools(
    /// The paper.
    #[prop(into)]
    doc: Signal<Doc>,
) -> impl IntoView {
    let tables = Memo::new(move |_| doc.with(|doc| doc.tables().next().is_some()));
    let app = use_app();
    let busy = RwSignal::new(None);
    let client = StoredValue::new_local(SheetsClient::default());
    on_cleanup(move || {
        client.try_with_value(SheetsClient::close);
    });
    let write = move |format: PaperFormat| {
        let paper = doc.get_untracked();
        let Some(writing) = client.try_with_value(|client| client.write(&paper, format)) else {
            return;
        };
        busy.set(Some(format));
        spawn_local(async move {
            let written = writing.await;
            busy.try_set(None);
            let offered = match written {
                Ok(bytes) => {
                    let name = format!("{}.{}", paper.file, format.ending());
                    download(&bytes, &name, format.mime()).is_ok()
                }
                // The page was left.
                Err(ReadError::Cancelled) => return,
                Err(_) => false,
            };
            if offered {
                app.toasts.done(w::DOWNLOADED.of(lang_now()));
            } else {
                app.toasts.problem(w::NOT_WRITTEN.of(lang_now()));
            }
        });
    };
    let is_busy = move |format| Signal::derive(move || busy.get() == Some(format));
    let other = Signal::derive(move || busy.get().is_some());
    view! {
        <div class="paper-tools no-print">
            <Button
                label=t(w::PRINT)
                icon=IconName::Print
                kind=ButtonKind::Primary
                on_click=|_| share::print()
            />
            <Button
                label=t(w::TO_DOCX)
                icon=IconName::Download
                busy=is_busy(PaperFormat::Docx)
                disabled=other
                on_click=move |_| write(PaperFormat::Docx)
            />
            <Show when=move || tables.get()>
                <Button
                    label=t(w::TO_XLSX)
                    icon=IconName::Download
                    busy=is_busy(PaperFormat::Xlsx)
                    disabled=other
                    on_click=move |_| write(PaperFormat::Xlsx)
                />
            </Show>
        </div>
    }
    .into_any()
}
