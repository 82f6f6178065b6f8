//! What can be done with a paper: print it, take it to an office program.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{AppState, lang_now, t, use_app},
    charts::svg::alone,
    components::{Button, ButtonKind, IconName},
    exchange::protocol::PaperFormat,
    i18n::words::letters as w,
    office::doc::Doc,
    platform::{
        download::download,
        picture, share,
        sheets_client::{ReadError, SheetsClient},
    },
};

/// Pixels of a picture for one of the drawing: sharp on paper at its size there.
const SHARP: f64 = 3.0;

/// Draws the charts as pictures, for programs that read no SVG. Where the browser cannot, the
/// numbers stand there instead (see [`crate::office::doc::Chart`]).
async fn draw(paper: &mut Doc) {
    for chart in paper.charts_mut() {
        let size = (f64::from(chart.size.0), f64::from(chart.size.1));
        chart.png = picture::png(&alone(&chart.svg), size, SHARP).await.unwrap_or_default();
    }
}

/// Writes papers as office files, off the main thread, and hands them over.
#[derive(Clone, Copy)]
pub struct Writer {
    app: AppState,
    client: StoredValue<SheetsClient, LocalStorage>,
    busy: RwSignal<Option<PaperFormat>>,
}

impl Writer {
    /// One for as long as this part of the page stands.
    pub fn here() -> Self {
        let client = StoredValue::new_local(SheetsClient::default());
        on_cleanup(move || {
            client.try_with_value(SheetsClient::close);
        });
        Self { app: use_app(), client, busy: RwSignal::new(None) }
    }

    /// Whether a file of this format is being written.
    pub fn writes(self, format: PaperFormat) -> Signal<bool> {
        Signal::derive(move || self.busy.get() == Some(format))
    }

    /// Whether any is.
    pub fn is_busy(self) -> Signal<bool> {
        Signal::derive(move || self.busy.get().is_some())
    }

    /// Writes a paper and downloads it; says so, or that it could not be.
    pub fn write(self, paper: &Doc, format: PaperFormat) {
        let app = self.app;
        let name = format!("{}.{}", paper.file, format.ending());
        let (client, mut paper) = (self.client, paper.clone());
        self.busy.set(Some(format));
        spawn_local(async move {
            if format == PaperFormat::Docx {
                draw(&mut paper).await;
            }
            let Some(writing) = client.try_with_value(|client| client.write(&paper, format)) else {
                return;
            };
            let written = writing.await;
            self.busy.try_set(None);
            let offered = match written {
                Ok(bytes) => download(&bytes, &name, format.mime()).is_ok(),
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
    }
}

/// Buttons: print (which browsers also save as PDF), DOCX, and XLSX where there are tables.
#[component]
pub fn PaperTools(
    /// The paper.
    #[prop(into)]
    doc: Signal<Doc>,
) -> impl IntoView {
    let tables = Memo::new(move |_| doc.with(|doc| doc.tables().next().is_some()));
    let writer = Writer::here();
    let write = move |format| doc.with_untracked(|doc| writer.write(doc, format));
    let other = writer.is_busy();
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
                busy=writer.writes(PaperFormat::Docx)
                disabled=other
                on_click=move |_| write(PaperFormat::Docx)
            />
            <Show when=move || tables.get()>
                <Button
                    label=t(w::TO_XLSX)
                    icon=IconName::Download
                    busy=writer.writes(PaperFormat::Xlsx)
                    disabled=other
                    on_click=move |_| write(PaperFormat::Xlsx)
                />
            </Show>
        </div>
    }
    .into_any()
}
