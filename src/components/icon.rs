//! The few icons, drawn by us on a grid of 24.

use leptos::prelude::*;

/// Declares the icons and their paths.
macro_rules! icons {
    ($($name:ident $path:literal)*) => {
        /// Which icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName { $($name,)* }

        impl IconName {
            const fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)* }
            }
        }
    };
}

icons! {
    Home "M3.5 11 12 4l8.5 7M5.5 9.5V20h13V9.500M10 20v-5.500h4V20"
    Child "M12 9.500a3.250 3.250 0 1 0 0-6.500 3.250 3.250 0 0 0 0 6.500ZM5.500 20.500c0-4.500 2.500-8 6.500-8s6.500 3.500 6.500 8M9 20.500v-3M15 20.500v-3"
    Posyandu "M4 20.500V10l8-6 8 6v10.500zM12 9.500v6M9 12.500h6M4 20.500h16"
    Import "M12 4v10.500M7.500 10.500 12 15l4.500-4.500M4 15.500V20h16v-4.500"
    Settings "M4 7h9M17 7h3M15 4.750v4.500M4 12h3M11 12h9M9 9.750v4.500M4 17h9M17 17h3M15 14.750v4.500"
    Help "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.45-1.200.9-1.200 1.800M12 16.500v.1"
    Search "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20.500 20.500"
    Plus "M12 5v14M5 12h14"
    Minus "M5 12h14"
    Whole "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
    Map "M9 4.500 3.500 7v12.500L9 17l6 2.500 5.500-2.500V4.500L15 7zM9 4.500V17M15 7v12.500"
    Play "M7 4.500v15l12.500-7.500z"
    Pause "M7.500 5v14M16.500 5v14"
    Target "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 2v4M12 18v4M2 12h4M18 12h4M12 12h.1"
    Check "m5 12.500 4.500 4.500L19 7"
    Close "M6 6l12 12M18 6 6 18"
    Left "M14.500 5.500 8 12l6.500 6.500"
    Right "M9.500 5.500 16 12l-6.500 6.500"
    Down "M5.500 9.500 12 16l6.500-6.500"
    Up "M5.500 14.500 12 8l6.500 6.500"
    Sort "M8 5v14M4.500 15.500 8 19l3.500-3.500M16 19V5M12.500 8.500 16 5l3.500 3.500"
    Warning "M12 4 2.750 20h18.500zM12 10v4.500M12 17.200v.1"
    Info "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.500M12 7.700v.1"
    Offline "M3 9.500a13.500 13.500 0 0 1 18 0M6.500 13.500a8.500 8.500 0 0 1 11 0M12 18.500v.1M4 4l16 16"
    Print "M7 9V4h10v5M7 17H4.500v-6.500h15V17H17M7 14.500h10V20H7z"
    Edit "M4 20h4L19 9l-4-4L4 16zM13 7l4 4"
    Trash "M4.500 7h15M9.500 7V4.500h5V7M6.500 7l1 13h9l1-13M10 11v5M14 11v5"
    Calendar "M4.500 6h15v14h-15zM4.500 10.500h15M8.500 3.500V8M15.500 3.500V8"
    Place "M12 21c-4-4.500-6.500-7.800-6.500-11a6.500 6.500 0 1 1 13 0c0 3.200-2.500 6.500-6.500 11ZM12 12.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500Z"
    Scale "M5 20h14l-1.500-9h-11zM12 11V7.500M8 7.500h8V4H8zM12 17l2-3"
    Undo "M8.500 5 4.500 9l4 4M5 9h8.500a5.500 5.500 0 0 1 0 11H8"
    Download "M12 4v11M7.500 10.500 12 15l4.500-4.500M5 20h14"
    More "M5 12h.1M12 12h.1M19 12h.1"
    Sun "M12 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400"
    Moon "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z"
    Move "M4 8h13M13.500 4.500 17 8l-3.500 3.500M20 16H7M10.500 12.500 7 16l3.500 3.500"
    History "M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 2"
    Lock "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3"
    Hidden "M4 4l16 16M9.500 5.700A9 9 0 0 1 12 5.300c4.500 0 7.500 3.500 9 6.700a13 13 0 0 1-2.500 3.600M6.200 7.700C4.700 8.900 3.700 10.500 3 12c1.500 3.200 4.500 6.700 9 6.700a9 9 0 0 0 4-.95M10 10.200a2.750 2.750 0 0 0 3.850 3.850"
    File "M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12.500h6M9 16h6"
}

/// An icon. It says nothing to screen readers: the words stand beside it.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=name.path() />
        </svg>
    }
}
