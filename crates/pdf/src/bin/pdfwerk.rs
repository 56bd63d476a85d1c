//! The worker that writes a PDF: a program of its own, because it is large and few visits need it.
//!
//! It puts one function on the worker's global object, `vorabcheckPdf(dokument, regular, fett, fortschritt)`: a document as
//! JSON, the bytes of the two fonts, and a function that is told how many parts of how many are done. It returns the
//! bytes of the PDF, or throws an `Error` that says why there is none, to whoever looks at the console.

#[cfg(target_arch = "wasm32")]
mod werk {
    use js_sys::{Function, Reflect, Uint8Array};
    use pdf::{Fortschritt, Schriften, schreibe};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};

    const NAME: &str = "vorabcheckPdf";

    type Werk = dyn FnMut(String, Uint8Array, Uint8Array, Function) -> Result<Uint8Array, JsValue>;

    /// Puts the function on the global object, for as long as the worker lives.
    pub(crate) fn melde_an() {
        let werk: Closure<Werk> = Closure::new(werk);
        // A global object that takes nothing has lost its worker too.
        let _ = Reflect::set(
            &js_sys::global(),
            &NAME.into(),
            werk.into_js_value().unchecked_ref(),
        );
    }

    fn werk(
        dokument: String,
        regular: Uint8Array,
        fett: Uint8Array,
        fortschritt: Function,
    ) -> Result<Uint8Array, JsValue> {
        let dokument = serde_json::from_str(&dokument)
            .map_err(|fehler| error(&format!("this is no document: {fehler}")))?;
        let schriften = Schriften {
            regular: regular.to_vec(),
            fett: fett.to_vec(),
        };
        let mut melde = |Fortschritt { fertig, von }| {
            // Whoever does not want to know is still given the PDF.
            let _ = fortschritt.call2(&JsValue::NULL, &fertig.into(), &von.into());
        };
        let pdf = schreibe(&dokument, &schriften, &mut melde)
            .map_err(|fehler| error(&format!("the PDF cannot be written: {fehler:?}")))?;
        Ok(Uint8Array::from(pdf.as_slice()))
    }

    fn error(message: &str) -> JsValue {
        js_sys::Error::new(message).into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    werk::melde_an();
}
