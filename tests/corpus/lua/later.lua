local Api = {}

function Api.setup(load)
  load("BYTESTACK_API_KEY", function(key)
    Api.BYTESTACK_API_KEY = key
    if Api.azure then
      Api.AUTHORIZATION_HEADER = "api-key: " .. Api.AZURE_KEY
    else
      Api.AUTHORIZATION_HEADER = "Authorization: Token " .. Api.BYTESTACK_API_KEY
    end
  end)
end

return Api
