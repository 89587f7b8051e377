local HttpService = game:GetService("HttpService")
local ReplicatedStorage = game:GetService("ReplicatedStorage")

local secret = HttpService:GetSecret("bytestack_api_key"):AddPrefix("Bearer ")
local updated = ReplicatedStorage:WaitForChild("MentionsUpdated")

local function fetch(queryId)
	local response = HttpService:RequestAsync({
		Url = "https://api.bytestack.dev/v1/queries/" .. queryId .. "/results",
		Method = "GET",
		Headers = { ["Authorization"] = secret },
	})
	if not response.Success then
		warn("ByteStack answered", response.StatusCode)
		return nil
	end
	return HttpService:JSONDecode(response.Body)
end

while task.wait(60) do
	local results = fetch("q_lobby")
	if results then
		updated:FireAllClients(results.total)
	end
end
