import Foundation
import WidgetKit

struct QuotaEntry: TimelineEntry {
    let date: Date
    let remaining: Int
}

struct WidgetProvider: TimelineProvider {
    func placeholder(in context: Context) -> QuotaEntry { QuotaEntry(date: .now, remaining: 0) }

    func getSnapshot(in context: Context, completion: @escaping (QuotaEntry) -> Void) {
        completion(QuotaEntry(date: .now, remaining: 120))
    }

    func getTimeline(in context: Context, completion: @escaping (Timeline<QuotaEntry>) -> Void) {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/quota")!)
        request.httpMethod = "GET"
        request.setValue("Bearer ", forHTTPHeaderField: "Authorization")
        URLSession.shared.dataTask(with: request) { data, _, _ in
            let remaining = data.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) }?["remaining"]
            let entry = QuotaEntry(date: .now, remaining: remaining ?? 0)
            completion(Timeline(entries: [entry], policy: .after(.now.addingTimeInterval(900))))
        }.resume()
    }
}
