use tencent_response::tencent_response;

#[tencent_response(error = ErrorMsg)]
struct ChatTranslations {
    id: Option<String>,
}

#[tencent_response(error = "")]
struct ChatCompletions {
    id: Option<String>,
}

#[tencent_response(error = "ErrorMsg", error = "Error", eror = "ErrorMsg")]
struct GetEmbedding {
    id: Option<String>,
}

fn main() {}
