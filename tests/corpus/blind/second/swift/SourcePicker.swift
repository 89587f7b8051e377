import SwiftUI

struct SourcePicker: View {
    @State private var sources: [String] = []
    @State private var failed = false

    var body: some View {
        List(sources, id: \.self) { Text($0) }
            .overlay { if failed { Text("Could not load sources") } }
            .task { await load() }
    }

    private func load() async {
        do {
            let (data, _) = try await URLSession.shared.data(from: URL(string: "https://api.bytestack.dev/v1/sources")!)
            sources = try JSONDecoder().decode([String].self, from: data)
        } catch {
            failed = true
        }
    }
}
